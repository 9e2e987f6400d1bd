/// The fonts that a renderer has opened so far, by path.
final class FontCache {
  private var fonts: [String: CairoFont] = [:]

  func font(at path: String) throws(CairoError) -> CairoFont {
    if let font = fonts[path] { return font }
    let font = try CairoFont(path: path)
    fonts[path] = font
    return font
  }
}
