/// Text of an XML file in the making.
struct XML {
  private(set) var bytes: [UInt8] = []

  /// Markup as it stands.
  static func += (xml: inout XML, markup: String) {
    xml.bytes.append(contentsOf: markup.utf8)
  }

  /// Characters between tags, or in an attribute within double quotes.
  ///
  /// Control characters, which XML 1.0 has no way to write, become U+FFFD.
  mutating func append(escaping text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": self += "&amp;"
      case "<": self += "&lt;"
      case ">": self += "&gt;"
      case "\"": self += "&quot;"
      // An XML reader turns these into spaces in attributes and normalises line ends.
      case "\t", "\n", "\r": self += "&#\(scalar.value);"
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": bytes.append(contentsOf: "\u{FFFD}".utf8)
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }

  mutating func attribute(_ name: String, _ value: String) {
    self += " \(name)=\""
    append(escaping: value)
    self += "\""
  }

  /// A number with at most three decimals, without trailing zeros: `12`, `-0.5`, `3.142`.
  ///
  /// - Parameter number: Within ±1 000 000.
  mutating func append(_ number: Double) {
    let thousandths = Int((number * 1000).rounded())
    if thousandths < 0 { bytes.append(UInt8(ascii: "-")) }
    let (whole, fraction) = thousandths.magnitude.quotientAndRemainder(dividingBy: 1000)
    self += String(whole)
    guard fraction > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    var rest = fraction
    var place: UInt = 100
    while rest > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(rest / place))
      rest %= place
      place /= 10
    }
  }
}
