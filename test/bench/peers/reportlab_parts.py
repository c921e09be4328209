"""What the ReportLab papers share: fonts, letterhead, labels, signatures, QR. Arguments: CONTENT.json PAPER.pdf RESOURCES."""
import json
import sys

from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.lib.enums import TA_CENTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import HRFlowable, Paragraph, Spacer, Table

SOURCE, OUT, RESOURCES = sys.argv[1:4]
F4 = (215 * mm, 330 * mm)
SIZES = {"small": 8.5, "normal": 13, "large": 15}

for name, file in (("Arimo", "Regular"), ("Arimo-Bold", "Bold")):
    pdfmetrics.registerFont(TTFont(name, f"{RESOURCES}/fonts/Arimo-{file}.ttf"))
pdfmetrics.registerFontFamily("Arimo", normal="Arimo", bold="Arimo-Bold")


def content():
    with open(SOURCE, encoding="utf-8") as file:
        return json.load(file)


def style(size, font="Arimo", **more):
    return ParagraphStyle("", fontName=font, fontSize=size, leading=size * 1.22, **more)


TITLE = style(12.5, "Arimo-Bold", alignment=TA_CENTER)


def letterhead(lines):
    for line in lines:
        font = "Arimo-Bold" if line["bold"] else "Arimo"
        yield Paragraph(line["text"], style(SIZES[line["size"]], font, alignment=TA_CENTER))
    yield HRFlowable(width="100%", thickness=1.8, color="black", spaceBefore=2.5 * mm, spaceAfter=0)
    yield HRFlowable(width="100%", thickness=0.7, color="black", spaceBefore=1.6, spaceAfter=5 * mm)


def labels(pairs, width, size):
    text = style(size)
    rows = [[one["label"], ":", Paragraph(one["value"], text)] for one in pairs]
    return Table(
        rows,
        colWidths=[width, 3 * mm, None],
        style=[
            ("FONT", (0, 0), (-1, -1), "Arimo", size),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("TOPPADDING", (0, 0), (-1, -1), 0),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 1.2),
        ],
    )


def signature(lines, name, below, size=10.5):
    text = style(size)
    above = [Paragraph(line or "&nbsp;", text) for line in lines]
    end = [Paragraph(line, text) for line in below]
    return [*above, Spacer(1, 18 * mm), Paragraph(f"<b><u>{name}</u></b>", text), *end]


def qr(code, size):
    """ReportLab's own drawing, as pretix and Indico use it."""
    drawing = Drawing(size, size)
    drawing.add(QrCodeWidget(code, barLevel="M", barWidth=size, barHeight=size, barBorder=0))
    return drawing
