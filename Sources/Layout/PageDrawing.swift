import Charts
import Diagnostics
import Document
import Scene
import Text

extension Typesetter {
  /// All pages of a section: their units and their numbers. Problems of all of them are thrown
  /// together.
  ///
  /// - Parameters:
  ///   - earlier: How many pages come before.
  ///   - count: How many the document has.
  func draw(
    _ section: BrokenSection, kind: Document.Kind, after earlier: Int, of count: Int
  ) throws(Diagnostics) -> [Page] {
    let (breaker, frame) = (section.breaker, section.frame)
    var problems = Diagnostics()
    var pages: [Page] = []
    for (index, range) in section.pages.enumerated() {
      do throws(Diagnostics) {
        let number = try pageNumber(earlier + index + 1, of: count, kind: kind, in: frame)
        pages.append(
          Page(size: frame.paper, commands: number + (try draw(range, of: breaker, in: frame))))
      } catch {
        problems.add(contentsOf: error)
      }
    }
    try problems.throwIfErrors()
    return pages
  }

  /// The commands of one page: the units of `range` from the top of the text area down.
  func draw(
    _ range: Range<Int>, of breaker: PageBreaker, in frame: Frame
  ) throws(Diagnostics) -> [DrawCommand] {
    let flow = breaker.flow
    var problems = Diagnostics()
    var commands: [DrawCommand] = []
    var y = frame.text.minY
    var index = range.lowerBound
    while index < range.upperBound {
      let block = flow.blockOfUnit[index]
      let end =
        (index..<range.upperBound).first { flow.blockOfUnit[$0] != block }
        ?? range.upperBound
      if index > range.lowerBound { y += flow.units[index].spaceBefore }
      let units = flow.units[index..<end]
      if let table = flow.blocks[block].table {
        let fragment = TableFragment(table, units)
        commands.append(fragment.draw(at: Point(x: frame.text.minX, y: y)))
        y += index == range.lowerBound ? breaker.repeatedHeader(at: index) : 0
        y += units.reduce(0) { $0 + $1.height }
      } else {
        var parts: [DrawCommand] = []
        for (place, unit) in units.enumerated() {
          if place > 0 { y += unit.spaceBefore }
          do throws(Diagnostics) {
            parts += try draw(unit, at: Point(x: frame.text.minX, y: y))
          } catch {
            problems.add(contentsOf: error)
          }
          y += unit.height
        }
        if let role = flow.blocks[block].role {
          commands.append(.group(Group(role: role, parts)))
        } else {
          commands += parts
        }
      }
      index = end
    }
    try problems.throwIfErrors()
    return commands
  }

  private func draw(_ unit: FlowUnit, at origin: Point) throws(Diagnostics) -> [DrawCommand] {
    switch unit.content {
    case .commands(let commands):
      return commands.map { $0.moved(by: origin) }
    case .figures(let figures):
      var commands: [DrawCommand] = []
      var problems = Diagnostics()
      for figure in figures {
        do throws(Diagnostics) {
          let drawing = try figure.chart.draw(
            in: figure.size, style: form.charts, shaping: shaping)
          commands.append(
            .group(Group(offset: Point(x: origin.x + figure.x, y: origin.y), drawing)))
        } catch {
          problems.add(contentsOf: error)
        }
      }
      try problems.throwIfErrors()
      return commands
    case .tableHeader, .tableRow:
      return []
    }
  }

  /// The page's number: in an official document centred in the top margin, from page 2 on; on a
  /// sheet of several pages `1/2` at the bottom right of each.
  func pageNumber(
    _ number: Int, of count: Int, kind: Document.Kind, in frame: Frame
  ) throws(Diagnostics) -> [DrawCommand] {
    guard form.numbersPages else { return [] }
    let style = style()
    let capHeight = try shaping.metrics(of: style).capHeight * form.pageNumberSize
    let mark: TextMark
    switch kind {
    case .annex, .decision:
      guard number > 1 else { return [] }
      mark = TextMark(
        try shaping.shape("\(number)", in: style), size: form.pageNumberSize,
        at: Point(x: frame.text.midX, y: (frame.text.minY + capHeight) / 2),
        anchor: .middle, color: form.textColor)
    case .sheet:
      guard count > 1 else { return [] }
      let margin = frame.paper.height - frame.text.maxY
      mark = TextMark(
        try shaping.shape("\(number)/\(count)", in: style), size: form.pageNumberSize,
        at: Point(x: frame.text.maxX, y: frame.text.maxY + (margin + capHeight) / 2), anchor: .end,
        color: form.mutedColor)
    }
    return [.group(Group(role: .artefact, [.text(mark)]))]
  }
}

extension TableFragment {
  /// The part of a table that units of its block make up.
  fileprivate init(_ table: SetTable, _ units: ArraySlice<FlowUnit>) {
    let rows = units.compactMap { unit in
      if case .tableRow(let row) = unit.content { row } else { nil }
    }
    let first = rows.first ?? 0
    self.init(table: table, rows: first..<first + rows.count, isContinuation: first > 0)
  }
}
