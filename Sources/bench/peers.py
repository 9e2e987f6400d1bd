"""Draws the sheets of `bench province` with programs that people would use instead of dti, and prints what they take.

    python3 Sources/bench/peers.py .build/release/bench [AGENCIES]

Installs typst and ReportLab from PyPI into a folder that is removed at the end; one that cannot be installed is left
out. Everything is one process from reading the scores to the last file, as `bench processes` has it. A sheet has what
a sheet of dti has: heading, three figures, table of 8 × 6, radar, bars, a paragraph; in the fonts of dti.
"""

import csv
import math
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time

COLUMNS = ["STT", "Chỉ số chính", "Điểm tối đa", "Điểm đạt", "Tỷ lệ", "Xếp hạng"]
BLUE = "#00519e"


def read(folder):
    """Agencies with name, rank, points and for each indicator name, points and rank; best first."""
    with open(os.path.join(folder, "scores.csv"), encoding="utf-8") as file:
        rows = list(csv.reader(file, delimiter=";"))
    names = rows[0][1:]
    agencies = [(row[0], [float(cell.replace(",", ".")) for cell in row[1:]]) for row in rows[1:]]
    columns = [sorted((points[i] for _, points in agencies), reverse=True) for i in range(len(names))]
    ranks = [{value: place for place, value in reversed(list(enumerate(column, 1)))} for column in columns]
    agencies.sort(key=lambda agency: -sum(agency[1]))
    return [
        {
            "name": name,
            "rank": f"{place}/{len(agencies)}",
            "total": number(sum(points)),
            "rate": number(sum(points) / len(names)) + "%",
            "rows": [
                [str(i + 1), names[i], "100", number(value), number(value) + "%", f"{ranks[i][value]}/{len(agencies)}"]
                for i, value in enumerate(points)
            ],
            "values": points,
        }
        for place, (name, points) in enumerate(agencies, 1)
    ]


def number(value):
    return f"{value:.2f}".replace(".", ",")


def remark(agency):
    best, worst = (choose(range(8), key=lambda i: agency["values"][i]) for choose in (max, min))
    rows = agency["rows"]
    return (
        f"{agency['name']} xếp thứ {agency['rank']} trong khối các xã, phường, đạt {agency['total']}/800 điểm, tỷ lệ "
        f"hoàn thành {agency['rate']}. Chỉ số đạt tỷ lệ cao nhất là {rows[best][1]} ({rows[best][4]}); thấp nhất là "
        f"{rows[worst][1]} ({rows[worst][4]})."
    )


def corners(values, radius):
    """Points of a radar around 0, first at the top, y downwards."""
    step = 2 * math.pi / len(values)
    return [
        (radius * value / 100 * math.sin(i * step), -radius * value / 100 * math.cos(i * step))
        for i, value in enumerate(values)
    ]


TYPST_HEAD = """
#set page(paper: "a4", margin: 2cm)
#set text(font: "Roboto", size: 10pt, lang: "vi")
#let blue = rgb("%s")
#let ring(points, ..style) = place(polygon(..points.map(p => (85pt + p.at(0), 85pt + p.at(1))), ..style))
#let sheet(name, rank, total, rate, rows, values, corners, grids, labels, remark) = {
  text(9pt, weight: "bold")[Chủ tịch Ủy ban nhân dân tỉnh Thử]
  parbreak()
  text(14pt)[Phiếu kết quả chỉ số chuyển đổi số (DTI) năm 2025]
  heading(level: 1, name)
  grid(columns: (1fr, 1fr, 1fr), gutter: 12pt, ..(([Xếp hạng], rank), ([Tổng điểm], total),
    ([Tỷ lệ hoàn thành], rate)).map(f => { line(length: 100%%, stroke: 2pt + blue); f.at(0); linebreak()
    text(22pt, weight: "bold", fill: blue, f.at(1)) }))
  heading(level: 2)[Kết quả theo chỉ số chính]
  table(columns: (1fr, 4fr, 2fr, 2fr, 2fr, 2fr), stroke: (bottom: 0.5pt + gray), table.header(%s), ..rows.flatten())
  grid(columns: (1fr, 1fr), {
    box(width: 230pt, height: 220pt, inset: (left: 25pt, top: 25pt), {
      for points in grids { ring(points, stroke: 0.5pt + gray) }
      for point in grids.last() { place(line(start: (85pt, 85pt), end: (85pt + point.at(0), 85pt + point.at(1)),
        stroke: 0.5pt + gray)) }
      ring(corners, stroke: 1.5pt + blue, fill: blue.transparentize(85%%))
      for (i, point) in labels.enumerate() {
        place(dx: 60pt + point.at(0), dy: 75pt + point.at(1), box(width: 50pt, align(center, text(6.5pt,
          rows.at(i).at(1) + linebreak() + strong(rows.at(i).at(4))))))
      }
    })
  }, {
    for (i, value) in values.enumerate() {
      grid(columns: (70pt, 130pt, 40pt), align: horizon, text(7pt, rows.at(i).at(1)),
        box(width: 120pt, height: 14pt, stroke: 0.5pt + gray, fill: luma(240), align(left, rect(
          width: value * 1%%, height: 100%%, fill: blue))), text(7pt, weight: "bold", rows.at(i).at(4)))
      v(4pt)
    }
  })
  heading(level: 2)[Nhận xét]
  remark
}
""" % (BLUE, ", ".join(f"[*{title}*]" for title in COLUMNS))


def typst_source(agencies):
    def point(pair):
        return f"({pair[0]:.3f}pt, {pair[1]:.3f}pt)"

    def points(pairs):
        return "(" + ", ".join(point(pair) for pair in pairs) + ")"

    def words(cells):
        return "(" + ", ".join(f'"{cell}"' for cell in cells) + ")"

    grids = "(" + ", ".join(points(corners([share] * 8, 70)) for share in (25, 50, 75, 100)) + ")"
    labels = points(corners([125] * 8, 70))
    sheets = [
        f'#sheet("{agency["name"]}", "{agency["rank"]}", "{agency["total"]}", "{agency["rate"]}", '
        f'({", ".join(words(row) for row in agency["rows"])}), ({", ".join(str(v) for v in agency["values"])}), '
        f'{points(corners(agency["values"], 70))}, {grids}, {labels}, "{remark(agency)}")'
        for agency in agencies
    ]
    return TYPST_HEAD + "\n#pagebreak()\n".join(sheets)


def draw_typst(agencies, fonts, output, apart):
    import typst

    def compile_file(some, name):
        source = os.path.join(output, name + ".typ")
        with open(source, "w", encoding="utf-8") as file:
            file.write(typst_source(some))
        compiler = typst.Compiler(source, font_paths=[fonts], ignore_system_fonts=True)
        compiler.compile(output=os.path.join(output, name + ".pdf"))

    if not apart:
        return compile_file(agencies, "all")
    # One compiler for all files keeps its fonts and what it has laid out.
    source = os.path.join(output, "one.typ")
    with open(source, "w", encoding="utf-8") as file:
        file.write(
            TYPST_HEAD + "\n#let i = int(sys.inputs.at(\"i\"))\n#let all = (\n"
            + ",\n".join(
                "() => " + call[1:] for call in typst_source(agencies)[len(TYPST_HEAD):].split("\n#pagebreak()\n")
            )
            + ",\n)\n#all.at(i)()\n"
        )
    compiler = typst.Compiler(source, font_paths=[fonts], ignore_system_fonts=True)
    for i in range(len(agencies)):
        compiler.compile(output=os.path.join(output, f"{i}.pdf"), sys_inputs={"i": str(i)})


def draw_reportlab(agencies, fonts, output, apart):
    from reportlab.lib.colors import HexColor
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen.canvas import Canvas
    from reportlab.platypus import Paragraph, Table

    for style in ("Regular", "Bold"):
        pdfmetrics.registerFont(TTFont(style, os.path.join(fonts, f"Roboto-{style}.ttf")))
    blue, grey = HexColor(BLUE), HexColor("#999999")
    body = ParagraphStyle("body", fontName="Regular", fontSize=10, leading=14)

    def text(canvas, x, y, words, size, font="Regular", colour="#000000", centred=False):
        canvas.setFont(font, size)
        canvas.setFillColor(HexColor(colour))
        (canvas.drawCentredString if centred else canvas.drawString)(x, y, words)

    def ring(canvas, points, **form):
        path = canvas.beginPath()
        for i, (x, y) in enumerate(points):
            (path.lineTo if i else path.moveTo)(160 + x, 350 - y)
        path.close()
        canvas.drawPath(path, **form)

    def draw(canvas, agency):
        text(canvas, 57, 780, "Chủ tịch Ủy ban nhân dân tỉnh Thử", 9, "Bold")
        text(canvas, 57, 758, "Phiếu kết quả chỉ số chuyển đổi số (DTI) năm 2025", 14)
        text(canvas, 57, 732, agency["name"], 20, "Bold")
        figures = [("Xếp hạng", "rank"), ("Tổng điểm", "total"), ("Tỷ lệ hoàn thành", "rate")]
        for i, (label, key) in enumerate(figures):
            canvas.setFillColor(blue)
            canvas.rect(57 + 165 * i, 715, 150, 2, stroke=0, fill=1)
            text(canvas, 57 + 165 * i, 702, label, 9)
            text(canvas, 57 + 165 * i, 676, agency[key], 22, "Bold", BLUE)
        text(canvas, 57, 648, "Kết quả theo chỉ số chính", 11, "Bold", BLUE)
        table = Table([COLUMNS] + agency["rows"], colWidths=[35, 150, 75, 75, 75, 71], rowHeights=18)
        table.setStyle([
            ("FONT", (0, 0), (-1, 0), "Bold", 9), ("FONT", (0, 1), (-1, -1), "Regular", 9),
            ("LINEBELOW", (0, 0), (-1, -1), 0.5, grey),
        ])
        table.wrapOn(canvas, 481, 400)
        table.drawOn(canvas, 57, 475)
        canvas.setStrokeColor(grey)
        canvas.setLineWidth(0.5)
        for share in (25, 50, 75, 100):
            ring(canvas, corners([share] * 8, 70))
        for x, y in corners([100] * 8, 70):
            canvas.line(160, 350, 160 + x, 350 - y)
        canvas.setStrokeColor(blue)
        canvas.setLineWidth(1.5)
        canvas.setFillColor(blue, alpha=0.15)
        ring(canvas, corners(agency["values"], 70), fill=1)
        canvas.setFillAlpha(1)
        for row, (x, y) in zip(agency["rows"], corners([125] * 8, 70)):
            text(canvas, 160 + x, 350 - y, row[1], 6.5, centred=True)
            text(canvas, 160 + x, 342 - y, row[4], 6.5, "Bold", centred=True)
        for i, row in enumerate(agency["rows"]):
            y = 425 - 22 * i
            text(canvas, 300, y + 4, row[1], 7)
            canvas.setLineWidth(0.5)
            canvas.setStrokeColor(grey)
            canvas.setFillColor(HexColor("#f0f0f0"))
            canvas.rect(390, y, 110, 14, fill=1)
            canvas.setFillColor(blue)
            canvas.rect(390, y, 1.1 * agency["values"][i], 14, stroke=0, fill=1)
            text(canvas, 505, y + 4, row[4], 7, "Bold")
        text(canvas, 57, 220, "Nhận xét", 11, "Bold", BLUE)
        paragraph = Paragraph(remark(agency), body)
        _, height = paragraph.wrapOn(canvas, 481, 200)
        paragraph.drawOn(canvas, 57, 210 - height)
        canvas.showPage()

    if apart:
        for i, agency in enumerate(agencies):
            canvas = Canvas(os.path.join(output, f"{i}.pdf"), pagesize=A4)
            draw(canvas, agency)
            canvas.save()
    else:
        canvas = Canvas(os.path.join(output, "all.pdf"), pagesize=A4)
        for agency in agencies:
            draw(canvas, agency)
        canvas.save()


PEERS = {"typst": draw_typst, "reportlab": draw_reportlab}


def install(folder, peer):
    """The Python that has the peer and its version; None where it cannot be installed."""
    environment = os.path.join(folder, peer)
    python = os.path.join(environment, "bin", "python3")
    try:
        subprocess.run([sys.executable, "-m", "venv", environment], check=True, capture_output=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", peer], check=True, capture_output=True)
        question = f"from importlib.metadata import version; print(version('{peer}'))"
        return python, subprocess.run([python, "-c", question], check=True, capture_output=True, text=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return None


def processor():
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            return next(line.split(":")[1].strip() for line in file if line.startswith("model name"))
    except (OSError, StopIteration):
        return platform.processor() or "unknown processor"


def measure(command):
    """Seconds by the clock, of the processor, and megabytes at most: of one run."""
    start = time.monotonic()
    process = subprocess.Popen(command)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.monotonic() - start
    process.returncode = status
    if status:
        sys.exit(f"peers: {command[0]} failed")
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss // unit


def main():
    bench, agencies = sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else "138"
    fonts = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "fonts")
    load = os.getloadavg()[0]
    print(f"\n{agencies} sheets, whole processes. {processor()}, {os.cpu_count()} cores, load {load:.1f}\n")
    print("| program | made | by the clock | processor time | peak memory | size |\n|---|---|---:|---:|---:|---:|")
    with tempfile.TemporaryDirectory() as folder:
        province = os.path.join(folder, "province")
        subprocess.run([bench, "province", province, agencies], check=True)
        for peer in PEERS:
            found = install(folder, peer)
            if not found:
                print(f"| {peer} | cannot be installed from PyPI here | | | | |")
                continue
            python, version = found
            for form in ("one file", "a file each"):
                output = os.path.join(folder, f"{peer}-{form[0]}")
                os.makedirs(output)
                command = [python, __file__, "--draw", peer, province, fonts, output, form]
                runs = [measure(command) for _ in range(3)]
                size = sum(
                    os.path.getsize(os.path.join(output, name)) for name in os.listdir(output) if name.endswith(".pdf")
                )
                seconds, work, memory = (statistics.median(column) for column in zip(*runs))
                print(
                    f"| {peer} {version} | {form} | {seconds:.2f} s | {work:.2f} s | {memory} MB | {size / 1e6:.1f} MB |"
                )


if __name__ == "__main__":
    if sys.argv[1] == "--draw":
        peer, province, fonts, output, form = sys.argv[2:]
        PEERS[peer](read(province), fonts, output, form != "one file")
    else:
        main()
