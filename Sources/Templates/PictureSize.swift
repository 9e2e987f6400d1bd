public import Diagnostics

/// The size of a picture: so many pixels on a screen, or so many millimetres of paper.
public struct PictureSize: Hashable, Sendable {
  /// Names files: `1200x630`, `a4`, `85x85mm`.
  public let name: String
  /// Of the PNG.
  public let pixelWidth: Int
  public let pixelHeight: Int
  /// 96 on screens, which makes a pixel a CSS pixel.
  public let pixelsPerInch: Int
  /// Whether it is a size on paper.
  public let isPrint: Bool
  public let position: Position

  /// Of the page, in points.
  public var width: Double { Double(pixelWidth) * 72 / Double(pixelsPerInch) }
  public var height: Double { Double(pixelHeight) * 72 / Double(pixelsPerInch) }

  public static let presets = ["1200x630", "1080x1080", "1080x1350", "1920x1080", "a4"]
  static let pixels = 200...8000
  static let millimetres = 30...1000
  static let resolutions = 72...1200
  private static let screen = 96
  private static let paper = 300

  /// Reads `1200x630`, `120x90mm`, `85mm` (a square) or `a4`, each of those on paper with `@600`
  /// for another resolution than 300 pixels an inch.
  ///
  /// - Returns: `nil` for anything else.
  init?(_ text: String, at position: Position) {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    var name = parts[0].lowercased()
    var resolution: Int?
    if parts.count > 1 {
      guard parts.count == 2, let number = Int(parts[1]), Self.resolutions.contains(number) else {
        return nil
      }
      resolution = number
    }
    let sides: [Int]
    let isPrint = name == "a4" || name.hasSuffix("mm")
    if name == "a4" {
      sides = [210, 297]
    } else {
      let numbers = (isPrint ? name.dropLast(2) : name[...]).split(
        separator: "x", omittingEmptySubsequences: false)
      let known = numbers.compactMap { Int($0) }
      guard known.count == numbers.count, known.count == 2 || known.count == 1 && isPrint else {
        return nil
      }
      sides = known.count == 1 ? [known[0], known[0]] : known
      name = "\(sides[0])x\(sides[1])" + (isPrint ? "mm" : "")
    }
    guard sides.allSatisfy((isPrint ? Self.millimetres : Self.pixels).contains),
      isPrint || resolution == nil
    else { return nil }
    if let resolution { name += "-\(resolution)dpi" }
    let perInch = resolution ?? (isPrint ? Self.paper : Self.screen)
    // An inch is 25.4 mm; rounded half up.
    let pixels = sides.map { isPrint ? ($0 * perInch * 10 + 127) / 254 : $0 }
    self.name = name
    pixelWidth = pixels[0]
    pixelHeight = pixels[1]
    pixelsPerInch = perInch
    self.isPrint = isPrint
    self.position = position
  }
}
