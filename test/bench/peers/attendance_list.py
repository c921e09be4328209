"""The attendance list in ReportLab: one platypus Table with a repeated head and Paragraphs in its cells."""
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import KeepTogether, Paragraph, SimpleDocTemplate, Spacer, Table

from reportlab_parts import F4, OUT, TITLE, content, labels, letterhead, signature, style

data = content()
part = data["parts"][0]
lines, blank = part["lines"], part["blankRows"]
total = len(lines) + blank
CELL = style(9)


class NumberedCanvas(Canvas):
    """Writes "Halaman x dari y" when all pages are known."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.pages = []

    def showPage(self):
        self.pages.append(dict(self.__dict__))
        self._startPage()

    def save(self):
        for number, page in enumerate(self.pages, 1):
            self.__dict__.update(page)
            self.setFont("Arimo", 7.5)
            self.drawString(25 * mm, 11 * mm, f"Halaman {number} dari {len(self.pages)}")
            self.drawRightString(195 * mm, 11 * mm, f"{data['label']} · lembar {number}")
            super().showPage()
        super().save()


def running_head(canvas, _document):
    canvas.setFont("Arimo", 8)
    canvas.drawString(25 * mm, 313 * mm, part["runningHead"])


def row(number):
    sign = [f"{number}. ……………", ""] if number % 2 else ["", f"{number}. ……………"]
    if number > len(lines):
        return [str(number), "", "", "", *sign]
    line = lines[number - 1]
    name = Paragraph(f"{line['name']}<br/><font size=8>NIP. {line['nip']}</font>", CELL)
    position = Paragraph(f"{line['position']}<br/><font size=8>{line['origin']}</font>", CELL)
    return [str(number), name, Paragraph(line["rank"], CELL), position, *sign]


table = Table(
    [["No.", "Nama / NIP", "Pangkat, Gol.", "Jabatan / Instansi", "Tanda tangan", ""], *map(row, range(1, total + 1))],
    colWidths=[width * mm for width in (10, 48, 27, 43, 21, 21)],
    repeatRows=1,
    style=[
        ("SPAN", (4, 0), (5, 0)),
        ("GRID", (0, 0), (-1, -1), 0.6, "black"),
        ("FONT", (0, 0), (-1, 0), "Arimo-Bold", 9),
        ("FONT", (0, 1), (-1, -1), "Arimo", 8.5),
        ("ALIGN", (0, 0), (-1, 0), "CENTER"),
        ("ALIGN", (0, 0), (0, -1), "CENTER"),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("LEFTPADDING", (0, 0), (-1, -1), 1.4 * mm),
        ("RIGHTPADDING", (0, 0), (-1, -1), 1.4 * mm),
        ("TOPPADDING", (0, 0), (-1, -1), 1.4 * mm),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 1.4 * mm),
    ],
)
note = f"Jumlah peserta dalam daftar: {len(lines)} orang. Baris {len(lines) + 1}–{total} disediakan untuk peserta yang belum terdaftar."
block = data["signatures"][0]
signer = signature([block["place"], *block["office"]], block["name"], block["below"])
SimpleDocTemplate(
    OUT,
    pagesize=F4,
    leftMargin=25 * mm - 6,
    rightMargin=20 * mm - 6,
    topMargin=19 * mm,
    bottomMargin=20 * mm,
    title=data["title"],
    author=data["institution"],
).build(
    [
        *letterhead(data["letterhead"]["lines"]),
        Paragraph("DAFTAR HADIR PESERTA", TITLE),
        Spacer(1, 4 * mm),
        labels(part["labels"], 25 * mm, 10.5),
        Spacer(1, 3 * mm),
        table,
        Spacer(1, 2 * mm),
        Paragraph(note, style(8.5)),
        Spacer(1, 4 * mm),
        KeepTogether([Table([["", signer]], colWidths=[88 * mm, 82 * mm])]),
    ],
    onLaterPages=running_head,
    canvasmaker=NumberedCanvas,
)
