import Scoring
import Templates

/// A figure that a cell prints.
enum CellFigure {
  case points(FixedDecimal)
  case rate(Ratio)

  func text(in format: NumberFormat) -> String {
    switch self {
    case .points(let points): format.text(points)
    case .rate(let rate): format.text(percent: rate)
    }
  }

  fileprivate var ratio: Ratio {
    switch self {
    case .points(let points): Ratio(points)
    case .rate(let rate): rate
    }
  }
}

extension IndicatorResult {
  func value(_ figure: AgencyColumn.Figure) -> CellFigure? {
    switch figure {
    case .points: points.map(CellFigure.points)
    case .rate: rate.map(CellFigure.rate)
    case .maximum: maximum.map(CellFigure.points)
    case .applicableMaximum: applicableMaximum.map(CellFigure.points)
    case .selfAssessed: selfAssessed.map(CellFigure.points)
    case .rank: nil
    }
  }
}

extension SummaryTemplate {
  /// What the summary says of a column; `nil` where it says nothing.
  ///
  /// - Parameter node: What the column is about.
  func cell(
    _ column: AgencyColumn.Figure, _ format: NumberFormat, _ block: BlockResults, filling: Filling,
    node: (AgencyResult) -> IndicatorResult?
  ) -> Table.Cell? {
    switch column {
    case .points, .selfAssessed: break
    case .rate: if figure == .total { return nil }
    case .rank, .maximum, .applicableMaximum: return nil
    }
    func value(_ result: AgencyResult) -> Ratio? {
      guard column == .points, figure == .mean else { return node(result)?.value(column)?.ratio }
      return node(result)?.meanPoints(isReported: result.isReported).map(Ratio.init(_:))
    }
    let number: Ratio?
    if figure == .total {
      let values = block.agencies.compactMap(value)
      number = values.isEmpty ? nil : Ratio.sum(of: values)
    } else {
      number = block.distribution(of: value).map { $0.value(figure) }
    }
    guard let number else { return .absent }
    return Table.Cell(
      column == .rate
        ? format.text(percent: number)
        : (self.format ?? filling.template.formats["mean"]).text(number))
  }
}

extension Distribution {
  fileprivate func value(_ figure: SummaryTemplate.Figure) -> Ratio {
    switch figure {
    case .mean, .total: mean
    case .median: median
    case .highest: best
    case .lowest: worst
    }
  }
}
