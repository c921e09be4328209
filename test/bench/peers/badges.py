"""Badges in ReportLab: drawn on the canvas, texts as Paragraphs, the QR as its own drawing, as pretix does it."""
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph

from reportlab_parts import OUT, content, qr, style

WIDTH, HEIGHT, INSET, QR = 90 * mm, 55 * mm, 4 * mm, 25.4 * mm
LEFT, TOP = 15 * mm, A4[1] - 11 * mm
ROOM = (52.6 * mm, 31 * mm)
GREY = "#444444"
HEAD = style(7.5, "Arimo-Bold", textColor=GREY)

data = content()
canvas = Canvas(OUT, pagesize=A4)
canvas.setTitle(data["title"])
canvas.setAuthor(data["institution"])


def fitted(badge):
    size = 16
    while True:
        parts = [
            Paragraph(badge["name"], style(size, "Arimo-Bold")),
            Paragraph(badge["position"], style(0.6 * size)),
            Paragraph(badge["origin"], style(0.6 * size)),
        ]
        heights = [part.wrap(*ROOM)[1] + 0.8 * mm for part in parts]
        if sum(heights) <= ROOM[1]:
            return zip(parts, heights)
        size *= 0.92


def cut_marks():
    canvas.setLineWidth(0.3)
    canvas.setStrokeColor("#888888")
    for column in range(3):
        for row in range(6):
            x, y = LEFT + column * WIDTH, TOP - row * HEIGHT
            canvas.lines([(x - 3 * mm, y, x + 3 * mm, y), (x, y - 3 * mm, x, y + 3 * mm)])


def card(badge, x, y):
    """With its upper left corner at x, y."""
    left, right = x + INSET, x + WIDTH - INSET
    head = Paragraph(data["event"], HEAD)
    height = head.wrap(right - left, HEIGHT)[1]
    head.drawOn(canvas, left, y - INSET - height)
    rule = y - INSET - 7 * mm
    canvas.setLineWidth(0.5)
    canvas.setStrokeColor(GREY)
    canvas.line(left, rule, right, rule)
    bottom = rule - 2.4 * mm
    for part, height in fitted(badge):
        bottom -= height
        part.drawOn(canvas, left, bottom)
    qr(badge["code"], QR).drawOn(canvas, right - QR, rule - 4.1 * mm - QR)
    canvas.setFont("Arimo-Bold", 10.3)
    canvas.drawCentredString(right - QR / 2, rule - 8.5 * mm - QR, badge["shortCode"])
    canvas.setFont("Arimo-Bold", 8.5)
    canvas.setFillColor(GREY)
    canvas.drawString(left, y - HEIGHT + INSET, badge["category"])
    canvas.setFillColor("black")


for index, badge in enumerate(data["badges"]):
    place = index % 10
    if place == 0:
        if index > 0:
            canvas.showPage()
        cut_marks()
    card(badge, LEFT + place % 2 * WIDTH, TOP - place // 2 * HEIGHT)
canvas.save()
