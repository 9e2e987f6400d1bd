public import Diagnostics
public import Scene
public import Text

/// A small page with every case of ``DrawCommand`` in every setting, 240 × 160 points.
///
/// Each command shows: what a backend leaves out, tests see.
public func samplePage(_ shaper: any TextShaping) throws(Diagnostics) -> Page {
  let blue = Color(red: 0x1f, green: 0x5f, blue: 0xa8)
  let orange = Color(red: 0xd9, green: 0x6b, blue: 0x0b)
  let serif = FontStyle(family: "Liberation Serif")
  let boldItalic = FontStyle(family: "Liberation Serif", weight: 700, isItalic: true)
  let medium = FontStyle(family: "Roboto", weight: 500)
  let zigzag = Path.polyline([
    Point(x: 130, y: 60), Point(x: 150, y: 30), Point(x: 170, y: 60), Point(x: 190, y: 30),
  ])
  let wave = Path([
    .move(Point(x: 20, y: 90)),
    .curve(
      control1: Point(x: 60, y: 50), control2: Point(x: 80, y: 130), to: Point(x: 120, y: 90)),
  ])
  let inner = Group(
    offset: Point(x: 10, y: 10), clip: Rect(x: 0, y: 0, width: 40, height: 30),
    [
      .fill(.circle(center: Point(x: 0, y: 0), radius: 30), Fill(orange)),
      .group(
        Group(
          role: .artefact, offset: Point(x: 30, y: 20),
          [
            .fill(
              .rectangle(Rect(x: 0, y: 0, width: 20, height: 20)), Fill(blue))
          ])),
    ])
  return Page(
    size: Size(width: 240, height: 160),
    commands: [
      .fill(.rectangle(Rect(x: 10, y: 10, width: 60, height: 40)), Fill(blue)),
      .fill(.circle(center: Point(x: 75, y: 40), radius: 24), Fill(orange, opacity: 0.5)),
      .stroke(zigzag, Stroke(blue, width: 5)),
      .stroke(
        .polyline(
          [Point(x: 200, y: 20), Point(x: 230, y: 40), Point(x: 200, y: 60)], closed: true),
        Stroke(orange, width: 4, join: .round)),
      .stroke(wave, Stroke(.black, width: 3, dash: [0, 5, 8, 5], cap: .round)),
      .text(
        TextMark(
          try shaper.shape("Sở Nội vụ – 94,95%", in: serif), size: 14, at: Point(x: 10, y: 125))),
      .text(
        TextMark(
          try shaper.shape("Ẫ Ộ đẩy đủ", in: boldItalic), size: 18, at: Point(x: 230, y: 125),
          anchor: .end, color: blue)),
      .text(
        TextMark(
          try shaper.shape("Tỷ lệ tối đa & “AV”", in: medium), size: 12,
          at: Point(x: 120, y: 150), anchor: .middle, color: orange)),
      .group(
        Group(
          role: .figure(title: "Hình <mẫu>", description: "Một vòng tròn & một hình vuông."),
          offset: Point(x: 150, y: 65), [.group(inner)])),
    ])
}
