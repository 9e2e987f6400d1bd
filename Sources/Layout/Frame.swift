import Scene

/// Paper and text area of a document's pages, upright or turned. In points.
struct Frame: Hashable {
  let paper: Size
  let text: Rect

  init(_ form: PageForm, isLandscape: Bool) {
    let upright = Size(width: points(form.paperWidth), height: points(form.paperHeight))
    paper = isLandscape ? Size(width: upright.height, height: upright.width) : upright
    text = Rect(
      x: points(form.leftMargin), y: points(form.topMargin),
      width: paper.width - points(form.leftMargin) - points(form.rightMargin),
      height: paper.height - points(form.topMargin) - points(form.bottomMargin))
  }
}

/// Millimetres as points.
func points(_ millimetres: Double) -> Double { millimetres * 72 / 25.4 }

/// Points as whole millimetres, rounded up, for messages.
func millimetres(_ points: Double) -> String { String(Int((points * 25.4 / 72).rounded(.up))) }
