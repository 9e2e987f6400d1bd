import Charts
import Scene

extension Page {
  /// Texts that overlap or leave the page or are too small, and marks that leave the page; empty
  /// when all is well.
  func placementFaults(style: ChartStyle) -> [String] {
    var faults: [String] = []
    let bounds = Rect(x: 0, y: 0, width: size.width, height: size.height)
    let boxes = texts.map { (text: $0.run.text, size: $0.size, box: $0.box) }
      .sorted { $0.box.minY < $1.box.minY }
    for (index, one) in boxes.enumerated() {
      if !bounds.contains(one.box, slack: 0.01) { faults.append("outside: \(one.text)") }
      if one.size < style.smallestTextSize - 0.001 { faults.append("small: \(one.text)") }
      for other in boxes[(index + 1)...] {
        if other.box.minY >= one.box.maxY { break }
        if one.box.overlaps(other.box, slack: 0.01) {
          faults.append("overlap: \(one.text) | \(other.text)")
        }
      }
    }
    for command in flatCommands {
      switch command {
      case .fill(let path, _):
        if !bounds.contains(path.bounds, slack: 0.01) { faults.append("fill outside") }
      case .stroke(let path, let stroke):
        // Open lines with flat ends stop where their path does; others are half a line larger.
        let half = path.isClosed || stroke.cap == .round ? stroke.width / 2 : 0
        if !bounds.contains(path.bounds.inset(by: -half), slack: 0.01) {
          faults.append("stroke outside")
        }
      case .text, .group: break
      }
    }
    return faults
  }

  /// Texts that cannot be read on the last area that was filled under them.
  var contrastFaults: [String] {
    var faults: [String] = []
    var grounds: [(box: Rect, color: Color)] = []
    for command in flatCommands {
      switch command {
      case .fill(let path, let fill) where fill.opacity == 1 && path.elements.count == 5:
        grounds.append((path.bounds, fill.color))
      case .text(let mark):
        let box = mark.box
        let middle = Rect(x: box.midX, y: box.midY, width: 0, height: 0)
        guard let ground = grounds.last(where: { $0.box.contains(middle) }) else { continue }
        let ratio = Contrast.ratio(mark.color, ground.color)
        if ratio < Contrast.text {
          faults.append("\(mark.run.text): \(mark.color.hex) on \(ground.color.hex)")
        }
      default: break
      }
    }
    return faults
  }
}
