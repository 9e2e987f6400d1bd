public import Charts
public import Scoring
public import Templates

extension Chart {
  /// A chart of the template for one agency.
  ///
  /// - Parameter facts: Of the same results, for the same template.
  /// - Returns: `nil` for an agency without indicator scores.
  public init?(
    _ chart: ChartTemplate, of agency: AgencyResult, in block: BlockResults, template: Template,
    facts: Facts
  ) {
    // Bonus and penalty points are no share of a maximum.
    let indicators = agency.indicators(of: block.block).filter { $0.indicator.kind == .scored }
    guard !indicators.isEmpty else { return nil }
    let filling = Filling(
      template: template, facts: facts, subject: .init(result: agency, block: block))
    let isIllustrative = facts[standings: block.block.id]?.isIllustrative ?? block.isIllustrative
    let notes = [
      isIllustrative ? illustrativeWords : "", chart.source.flatMap(filling.fill) ?? "",
    ]
    let description = filling.fill(chart.description) ?? ""
    self.init(
      kind: chart.kind == .radar ? .radar : .bars, title: filling.fill(chart.title) ?? "",
      subtitle: chart.subtitle.flatMap(filling.fill) ?? "",
      maximumName: filling.fill(chart.maximumName) ?? "",
      seriesName: filling.fill(chart.seriesName) ?? "",
      meanName: (chart.mean?.name).flatMap(filling.fill) ?? "",
      items: indicators.map { indicator in
        Chart.Item(
          label: indicator.indicator.name, share: indicator.rate?.approximation,
          value: indicator.rate.map(chart.valueFormat.text(percent:)) ?? "-",
          mean: chart.mean.flatMap { _ in
            facts.mean(of: indicator.indicator.id, in: block.block.id)?.approximation
          })
      }, order: chart.order == .bestFirst ? .bestFirst : .given,
      valueList: chart.valueList, source: notes.filter { !$0.isEmpty }.joined(separator: ". "),
      description: isIllustrative ? "\(illustrativeWords). \(description)" : description)
  }
}

extension ChartTemplate {
  fileprivate var valueList: Chart.ValueList {
    switch valuePlace {
    case .none: .none
    case .below: .below(columns: valueColumns)
    case .beside: .beside(columns: valueColumns)
    }
  }
}
