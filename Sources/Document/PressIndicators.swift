import Charts
import Scoring
import Templates

extension PressDraft {
  /// The mean rate of each main indicator of a block, with the span from the least to the greatest.
  func means(of block: PressBlock) -> (Graphic, finding: String)? {
    let items = block.indicators.compactMap { indicator -> Chart.Item? in
      guard let rate = indicator.rate else { return nil }
      return Chart.Item(
        label: indicator.indicator.name, share: rate.mean.approximation,
        value: indicatorText(rate.mean),
        range: rate.worst.approximation...rate.best.approximation)
    }
    guard !items.isEmpty else { return nil }
    let finding = meanFinding(of: block)
    let captions = captions(
      Words(
        title: "Tỷ lệ hoàn thành trung bình các chỉ số chính \(inYear), \(block.name)",
        subtitle: block.size, finding: finding,
        description: "Biểu đồ thanh ngang tỷ lệ hoàn thành trung bình theo chỉ số chính của "
          + "\(block.size) (\(block.name)) \(inYear): \(list(of: items)). \(finding)"))
    let chart = Chart(
      kind: .bars, title: captions.title, subtitle: captions.subtitle, maximumName: "",
      seriesName: meanName,
      rangeName: block.silent.isEmpty
        ? "Từ đơn vị thấp nhất đến đơn vị cao nhất"
        : "Từ thấp nhất đến cao nhất trong các đơn vị có báo cáo", items: items,
      order: .bestFirst, source: captions.source, description: captions.description)
    return (.chart(chart), finding)
  }

  /// Agencies by indicators, the mean of the block in the last row.
  func heatTable(of block: PressBlock) -> (Graphic, finding: String)? {
    let indicators = block.indicators
    let agencies = block.results.agencies.filter { !rates(of: $0, in: block).isEmpty }
    guard !indicators.isEmpty, !agencies.isEmpty else { return nil }
    func cell(_ rate: Ratio?) -> HeatTable.Cell {
      .init(share: rate?.approximation, value: rate.map(indicatorText) ?? "-")
    }
    let rows = agencies.map { agency in
      HeatTable.Row(
        rank: agency.rank.map { String($0) } ?? "", name: agency.agency.name,
        cells: rates(of: agency, in: block).map(cell),
        isHighlighted: agency.agency.id == template.highlight)
    }
    let mean = HeatTable.Row(
      name: meanName, cells: indicators.map { cell($0.rate?.mean) }, isHighlighted: true)
    let hasGaps = rows.contains { $0.cells.contains { $0.share == nil } }
    let finding = meanFinding(of: block)
    let words = Words(
      title: "Tỷ lệ hoàn thành từng chỉ số chính \(inYear), \(block.name)",
      subtitle: block.size, finding: finding,
      description: "Bảng màu tỷ lệ hoàn thành \(indicators.count) chỉ số chính của \(block.size) "
        + "(\(block.name)) \(inYear), ô càng đậm tỷ lệ càng cao. \(finding)")
    return (
      .heatTable(
        HeatTable(
          captions: captions(words), columns: indicators.map(\.indicator.name),
          rows: rows + [mean], gapName: hasGaps ? "Không đánh giá" : "")), finding
    )
  }

  /// A small radar for each agency, with the means of the block.
  func radars(of block: PressBlock) -> (Graphic, finding: String)? {
    let indicators = block.indicators
    let agencies = block.results.agencies.filter { !rates(of: $0, in: block).isEmpty }
    guard (3...12).contains(indicators.count), !agencies.isEmpty else { return nil }
    let measure = PressMeasure(template, of: block, formats: filling.template.formats)
    let items = agencies.map { agency in
      let facts = [agency.rank.map { "Hạng \($0)" }, measure?.words(of: agency)]
      return SmallRadars.Item(
        name: agency.agency.name, value: facts.compactMap { $0 }.joined(separator: " · "),
        shares: rates(of: agency, in: block).map { $0?.approximation },
        isHighlighted: agency.agency.id == template.highlight)
    }
    let finding = meanFinding(of: block)
    let words = Words(
      title: "Kết quả từng đơn vị theo chỉ số chính \(inYear), \(block.name)",
      subtitle: block.size, finding: finding,
      description: "Biểu đồ mạng nhện của từng đơn vị trong \(block.size) (\(block.name)) "
        + "\(inYear), \(indicators.count) chỉ số chính. \(finding)")
    return (
      .smallRadars(
        SmallRadars(
          captions: captions(words), axes: indicators.map(\.indicator.name), items: items,
          means: indicators.map { $0.rate?.mean.approximation }, seriesName: "Đơn vị",
          meanName: meanName, maximumName: "Tỷ lệ tối đa")), finding
    )
  }

  /// Of the indicators shown; empty for an agency without indicator scores.
  private func rates(of agency: AgencyResult, in block: PressBlock) -> [Ratio?] {
    let results = agency.indicators(of: block.results.block)
    guard !results.isEmpty else { return [] }
    return block.indicators.map { indicator in
      results.first { $0.indicator.id == indicator.indicator.id }?.rate
    }
  }

  private func list(of items: [Chart.Item]) -> String {
    items.map { "\($0.label) \($0.value)" }.joined(separator: "; ")
  }

  /// “Tỷ lệ trung bình cao nhất: Thể chế số, 95%; thấp nhất: Nhân lực số, 60%.”
  private func meanFinding(of block: PressBlock) -> String {
    let means = block.indicators.compactMap { indicator in
      indicator.rate.map { (name: indicator.indicator.name, mean: $0.mean) }
    }
    guard let highest = means.map(\.mean).max(), let lowest = means.map(\.mean).min(),
      lowest < highest
    else { return "" }
    func names(_ mean: Ratio) -> String {
      means.filter { $0.mean == mean }.map(\.name).named ?? ""
    }
    return "Tỷ lệ trung bình cao nhất: \(names(highest)), \(indicatorText(highest)); "
      + "thấp nhất: \(names(lowest)), \(indicatorText(lowest))."
  }
}
