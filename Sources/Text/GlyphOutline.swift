import CHarfBuzz
import Scene

extension FontFile {
  /// The shape of a glyph in font units, y growing upwards.
  func outline(of glyph: UInt32) -> [Path.Element] {
    let pen = OutlinePen()
    let functions = hb_draw_funcs_create()
    defer { hb_draw_funcs_destroy(functions) }
    hb_draw_funcs_set_move_to_func(
      functions, { _, pen, _, x, y, _ in OutlinePen.behind(pen)?.add(.move(point(x, y))) }, nil, nil
    )
    hb_draw_funcs_set_line_to_func(
      functions, { _, pen, _, x, y, _ in OutlinePen.behind(pen)?.add(.line(point(x, y))) }, nil, nil
    )
    // HarfBuzz turns the quadratic curves of TrueType into cubic ones when nobody asks for them.
    hb_draw_funcs_set_cubic_to_func(
      functions,
      { _, pen, _, x1, y1, x2, y2, x, y, _ in
        OutlinePen.behind(pen)?.add(
          .curve(control1: point(x1, y1), control2: point(x2, y2), to: point(x, y)))
      }, nil, nil)
    hb_draw_funcs_set_close_path_func(
      functions, { _, pen, _, _ in OutlinePen.behind(pen)?.add(.close) }, nil, nil)
    withExtendedLifetime(pen) {
      hb_font_get_glyph_shape(font, glyph, functions, Unmanaged.passUnretained(pen).toOpaque())
    }
    return pen.elements
  }
}

/// Collects what HarfBuzz draws.
private final class OutlinePen {
  private(set) var elements: [Path.Element] = []

  func add(_ element: Path.Element) {
    elements.append(element)
  }

  static func behind(_ pointer: UnsafeMutableRawPointer?) -> OutlinePen? {
    pointer.map { Unmanaged<OutlinePen>.fromOpaque($0).takeUnretainedValue() }
  }
}

private func point(_ x: Float, _ y: Float) -> Point {
  Point(x: Double(x), y: Double(y))
}
