/// A JSON value whose keys keep the order they are written in, so that equal results have equal
/// bytes on every system.
enum JSON {
  case null
  case bool(Bool)
  case integer(Int)
  case string(String)
  case array([JSON])
  /// An array whose elements are made when they are written, so that they are never all there.
  case lazy(count: Int, at: (Int) -> JSON)
  case object([Member])

  struct Member {
    let key: String
    let value: JSON
  }

  /// The text, or `null`.
  static func optional(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }

  /// Indented by two spaces, with a line feed at the end.
  var text: String {
    var output = ""
    write(to: &output)
    return output
  }

  /// Writes the text, piece by piece.
  func write(to output: inout some TextOutputStream) {
    write(to: &output, indent: 0)
    output.write("\n")
  }

  private func write(to output: inout some TextOutputStream, indent: Int) {
    switch self {
    case .null: output.write("null")
    case .bool(let value): output.write(value ? "true" : "false")
    case .integer(let value): output.write(String(value))
    case .string(let value): Self.write(value, to: &output)
    case .array(let elements):
      Self.write(elements.count, brackets: ("[", "]"), indent: indent, to: &output) {
        elements[$0].write(to: &$1, indent: indent + 1)
      }
    case .lazy(let count, let element):
      Self.write(count, brackets: ("[", "]"), indent: indent, to: &output) {
        element($0).write(to: &$1, indent: indent + 1)
      }
    case .object(let pairs):
      Self.write(pairs.count, brackets: ("{", "}"), indent: indent, to: &output) {
        Self.write(pairs[$0].key, to: &$1)
        $1.write(": ")
        pairs[$0].value.write(to: &$1, indent: indent + 1)
      }
    }
  }

  private static func write<Output: TextOutputStream>(
    _ count: Int, brackets: (open: String, close: String), indent: Int, to output: inout Output,
    each: (Int, inout Output) -> Void
  ) {
    output.write(brackets.open)
    for index in 0..<count {
      output.write((index == 0 ? "\n" : ",\n") + String(repeating: "  ", count: indent + 1))
      each(index, &output)
    }
    if count > 0 { output.write("\n" + String(repeating: "  ", count: indent)) }
    output.write(brackets.close)
  }

  private static func write(_ text: String, to output: inout some TextOutputStream) {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case "\r": quoted += "\\r"
      case "\0"..<" ":
        let code = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - code.count) + code
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    output.write(quoted + "\"")
  }
}

extension JSON: ExpressibleByStringLiteral {
  init(stringLiteral value: String) { self = .string(value) }
}

extension JSON: ExpressibleByDictionaryLiteral {
  init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(elements.map { Member(key: $0.0, value: $0.1) })
  }
}
