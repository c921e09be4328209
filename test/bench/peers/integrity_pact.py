"""Pakta integritas in ReportLab: platypus, one page for each person, with a QR of its own."""
from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.units import mm
from reportlab.platypus import ListFlowable, PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table

from reportlab_parts import F4, OUT, TITLE, content, labels, letterhead, qr, signature, style

data = content()
TEXT = style(11.5, alignment=TA_JUSTIFY, spaceAfter=1.5 * mm)
TEXT.leading = 18


def pact(one):
    yield from letterhead(data["letterhead"]["lines"])
    for line in data["heading"]:
        yield Paragraph(line, TITLE)
    yield Spacer(1, 6 * mm)
    yield Paragraph(data["opening"], TEXT)
    yield labels(one["identity"], 43 * mm, 11.5)
    yield Spacer(1, 2 * mm)
    yield Paragraph(data["statement"], TEXT)
    yield ListFlowable(
        [Paragraph(point, TEXT) for point in data["points"]],
        bulletType="1",
        bulletFormat="%s.",
        bulletFontName="Arimo",
        bulletFontSize=11.5,
    )
    yield Paragraph(data["closing"], TEXT)
    yield Spacer(1, 5 * mm)
    supervisor = signature(["", "Mengetahui,", "Atasan langsung,"], "…………………", [], 11.5)
    signer = signature([data["placeAndDate"], "Yang membuat pernyataan,", ""], one["name"], one["below"], 11.5)
    yield Table([[supervisor, signer]], style=[("VALIGN", (0, 0), (-1, -1), "TOP")])
    yield PageBreak()


def foot(canvas, document):
    canvas.setFont("Arimo", 7.5)
    canvas.drawRightString(195 * mm, 11 * mm, data["label"])
    qr(data["codes"][document.page - 1], 20 * mm).drawOn(canvas, 25 * mm, 8 * mm)


SimpleDocTemplate(
    OUT,
    pagesize=F4,
    leftMargin=25 * mm - 6,
    rightMargin=20 * mm - 6,
    topMargin=15 * mm,
    bottomMargin=29 * mm,
    title=data["title"],
    author=data["institution"],
).build([flowable for one in data["pacts"] for flowable in pact(one)], onFirstPage=foot, onLaterPages=foot)
