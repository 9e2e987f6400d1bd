import CCairo
import Scene

/// One page in the making: turns draw commands into calls of cairo.
struct Canvas: ~Copyable {
  /// How text reaches the surface.
  enum TextForm {
    /// As characters that can be selected and searched.
    case characters
    /// As filled outlines: cairo 1.16 puts the glyphs of an image at whole pixels, which tears
    /// small text apart; outlines stand where they were shaped.
    case outlines
  }

  /// The largest coordinate, length or size, in points (35 m). cairo counts in 1/256 of a pixel
  /// in 32 bits: this holds up to 6000 pixels an inch.
  static let reach = 100_000.0

  /// Borrowed from this value.
  let context: OpaquePointer
  let textForm: TextForm

  init(on surface: borrowing Surface, textForm: TextForm) throws(CairoError) {
    guard let context = cairo_create(surface.pointer) else { throw .drawing(status: "no context") }
    let status = cairo_status(context)
    guard status == CAIRO_STATUS_SUCCESS else {
      cairo_destroy(context)
      throw .drawing(status: String(cString: cairo_status_to_string(status)))
    }
    self.context = context
    self.textForm = textForm
    // SVG's default, so that sharp corners look the same everywhere.
    cairo_set_miter_limit(context, 4)
    let options = cairo_font_options_create()
    defer { cairo_font_options_destroy(options) }
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    cairo_set_font_options(context, options)
  }

  deinit {
    cairo_destroy(context)
  }

  func check() throws(CairoError) {
    let status = cairo_status(context)
    guard status == CAIRO_STATUS_SUCCESS else {
      throw .drawing(status: String(cString: cairo_status_to_string(status)))
    }
  }

  func scale(x: Double, y: Double) {
    cairo_scale(context, x, y)
  }

  func paint(_ color: Color) {
    set(color)
    cairo_paint(context)
  }

  func draw(_ commands: [DrawCommand], fonts: FontCache) throws(CairoError) {
    for command in commands {
      switch command {
      case .fill(let path, let fill):
        try trace(path)
        set(fill.color, opacity: try checked(fill.opacity))
        cairo_fill(context)
      case .stroke(let path, let stroke):
        try trace(path)
        try set(stroke)
        cairo_stroke(context)
      case .text(let mark):
        try draw(mark, fonts: fonts)
      case .group(let group):
        try draw(group, fonts: fonts)
      }
    }
  }

  private func draw(_ group: Group, fonts: FontCache) throws(CairoError) {
    cairo_save(context)
    defer { cairo_restore(context) }
    cairo_translate(context, try checked(group.offset.x), try checked(group.offset.y))
    if let clip = group.clip {
      cairo_new_path(context)
      cairo_rectangle(
        context, try checked(clip.minX), try checked(clip.minY), try checked(clip.width),
        try checked(clip.height))
      cairo_clip(context)
    }
    if case .link(let destination) = group.role {
      // cairo 1.16 writes a damaged file when a link stands in no other tag.
      cairo_tag_begin(context, "P", "")
      cairo_tag_begin(context, CAIRO_TAG_LINK, "dest=\(quoted(destination))")
      try draw(group.commands, fonts: fonts)
      cairo_tag_end(context, CAIRO_TAG_LINK)
      cairo_tag_end(context, "P")
    } else {
      try draw(group.commands, fonts: fonts)
    }
  }

  /// Makes the top of the page a place that links lead to.
  func mark(destination: String) {
    cairo_tag_begin(context, CAIRO_TAG_DEST, "name=\(quoted(destination)) x=0 y=0")
    cairo_tag_end(context, CAIRO_TAG_DEST)
  }

  private func trace(_ path: Path) throws(CairoError) {
    cairo_new_path(context)
    for element in path.elements {
      switch element {
      case .move(let point):
        cairo_move_to(context, try checked(point.x), try checked(point.y))
      case .line(let point):
        cairo_line_to(context, try checked(point.x), try checked(point.y))
      case .curve(let one, let two, let to):
        cairo_curve_to(
          context, try checked(one.x), try checked(one.y), try checked(two.x), try checked(two.y),
          try checked(to.x), try checked(to.y))
      case .close:
        cairo_close_path(context)
      }
    }
  }

  private func set(_ stroke: Stroke) throws(CairoError) {
    set(stroke.color)
    cairo_set_line_width(context, try checked(stroke.width))
    for length in stroke.dash { _ = try checked(length) }
    cairo_set_dash(context, stroke.dash, Int32(stroke.dash.count), 0)
    let cap =
      switch stroke.cap {
      case .butt: CAIRO_LINE_CAP_BUTT
      case .round: CAIRO_LINE_CAP_ROUND
      }
    cairo_set_line_cap(context, cap)
    let join =
      switch stroke.join {
      case .miter: CAIRO_LINE_JOIN_MITER
      case .round: CAIRO_LINE_JOIN_ROUND
      }
    cairo_set_line_join(context, join)
  }

  func set(_ color: Color, opacity: Double = 1) {
    cairo_set_source_rgba(
      context, Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255,
      opacity)
  }
}

/// The number, if cairo can hold it: comparisons with NaN are false.
func checked(_ number: Double) throws(CairoError) -> Double {
  guard abs(number) <= Canvas.reach else { throw .numberOutOfRange("\(number)") }
  return number
}

/// The size, if a page can have it: both sides greater than zero.
func checked(_ size: Size) throws(CairoError) -> Size {
  for side in [try checked(size.width), try checked(size.height)] where side <= 0 {
    throw .numberOutOfRange("\(side)")
  }
  return size
}

/// A name without control characters and backslashes, as cairo's tag attributes take it.
func quoted(_ text: String) -> String {
  "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "\\'") + "'"
}
