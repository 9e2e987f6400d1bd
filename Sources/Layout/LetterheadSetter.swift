import Diagnostics
import Document
import Scene

extension Typesetter {
  /// The head of an official document by Nghị định 30: issuing body and number on the left, name
  /// of the nation, motto, place and date on the right; the number and the date on one line.
  ///
  /// The right column is as wide as its longest line and shares with the left what is over. Where
  /// the two have no room in their larger sizes, they get the smaller ones.
  func set(_ letterhead: Letterhead, width: Double) throws(Diagnostics) -> SetBlock {
    let gap = form.headingSize
    var parts = try LetterheadParts(letterhead, by: self, isSmall: false, width: width)
    if parts.left.widest + gap + parts.right.widest > width {
      parts = try LetterheadParts(letterhead, by: self, isSmall: true, width: width)
    }
    // The name of the nation keeps to one line wherever it can; the left column wraps.
    let right = min(parts.right.widest, width * 2 / 3)
    let left = min(parts.left.widest, width - gap - right)
    if left < parts.left.widest || right < parts.right.widest {
      parts = try LetterheadParts(
        letterhead, by: self, isSmall: true, width: width,
        left: left < parts.left.widest ? left : nil,
        right: right < parts.right.widest ? right : nil)
    }
    let over = max(0, width - gap - left - right)
    let leftMiddle = (left + over / 2) / 2
    let rightMiddle = width - (right + over / 2) / 2

    let ruleGap = 3.0
    var issuer = parts.superior.centered(at: leftMiddle, top: 0)
    issuer += parts.body.centered(at: leftMiddle, top: parts.superior.height)
    let leftHeight = parts.superior.height + parts.body.height
    issuer.append(
      rule(
        at: leftMiddle, y: leftHeight + ruleGap, length: 0.4 * parts.body.lastWidth,
        color: form.textColor))
    var nation = parts.nation.centered(at: rightMiddle, top: 0)
    nation += parts.motto.centered(at: rightMiddle, top: parts.nation.height)
    let rightHeight = parts.nation.height + parts.motto.height
    nation.append(
      rule(
        at: rightMiddle, y: rightHeight + ruleGap, length: parts.motto.widest,
        color: form.textColor))

    // The number and the date stand on one baseline, under the rules.
    let top = max(leftHeight, rightHeight) + ruleGap + form.paragraphSpacing
    let baseline = max(parts.number.box.baseline, parts.date.box.baseline)
    let number = parts.number.centered(
      at: leftMiddle, top: top + baseline - parts.number.box.baseline)
    let date = parts.date.centered(at: rightMiddle, top: top + baseline - parts.date.box.baseline)
    let commands = [issuer, number, nation, date].filter { !$0.isEmpty }.map {
      DrawCommand.group(Group(role: .paragraph, $0))
    }
    return SetBlock(
      units: [
        FlowUnit(
          content: .commands(commands), height: top + max(parts.number.height, parts.date.height))
      ],
      spaceAfter: 2 * form.paragraphSpacing, keepsWithNext: true)
  }
}

/// The texts of a letterhead in one of two sets of sizes.
private struct LetterheadParts {
  let superior: ColumnText
  let body: ColumnText
  let number: ColumnText
  let nation: ColumnText
  let motto: ColumnText
  let date: ColumnText

  var left: (widest: Double, height: Double) {
    (max(superior.widest, body.widest, number.widest), superior.height + body.height)
  }
  var right: (widest: Double, height: Double) {
    (max(nation.widest, motto.widest, date.widest), nation.height + motto.height)
  }

  /// - Parameters:
  ///   - isSmall: 12 for what may be 12 or 13 points, else 13; the motto has one more.
  ///   - left: The room of the left column; `nil` for as much as it takes.
  ///   - right: That of the right column.
  init(
    _ letterhead: Letterhead, by typesetter: Typesetter, isSmall: Bool, width: Double,
    left: Double? = nil, right: Double? = nil
  ) throws(Diagnostics) {
    // As shares of the form's 13...14, so that other forms keep the proportions.
    let size = typesetter.form.headingSize * (isSmall ? 12 : 13) / 14
    let large = typesetter.form.headingSize * (isSmall ? 13 : 14) / 14
    let numberSize = typesetter.form.headingSize * 13 / 14
    let left = left ?? width
    let right = right ?? width
    superior = try typesetter.column([Span(letterhead.superior)], size: size, width: left)
    body = try typesetter.column([Span(letterhead.body)], size: size, weight: 700, width: left)
    number = try typesetter.column([Span(letterhead.number)], size: numberSize, width: left)
    nation = try typesetter.column([Span(letterhead.nation)], size: size, weight: 700, width: right)
    motto = try typesetter.column([Span(letterhead.motto)], size: large, weight: 700, width: right)
    date = try typesetter.column(
      [Span(letterhead.placeAndDate)], size: large, isItalic: true, width: right)
  }
}
