import Diagnostics
import Scoring

/// Finds the agencies and indicators of an assessment by id or by name.
struct AgencyDirectory {
  struct Place: Hashable {
    let block: Int
    let agency: Int
  }

  let blocks: [AgencyBlock]
  private var places: [String: Place] = [:]
  /// Names as the template spells them, which is how nearly all files do.
  private var spelt: [String: Place] = [:]
  /// Per block: the indicators by id and by name. A name that stands for several indicators of the
  /// set finds the first.
  private var indicators: [[String: Indicator]] = []

  init(_ assessment: Assessment) {
    blocks = assessment.blocks
    for (index, block) in blocks.enumerated() {
      for (place, agency) in block.agencies.enumerated() {
        for name in [agency.id, agency.name] {
          places[comparable(name)] = Place(block: index, agency: place)
        }
        spelt[agency.name] = Place(block: index, agency: place)
      }
      var named: [String: Indicator] = [:]
      for indicator in block.total.children.flatMap(\.subtree) {
        for name in [indicator.name, indicator.id] {
          for key in [comparable(name), name] where named[key] == nil { named[key] = indicator }
        }
      }
      indicators.append(named)
    }
  }

  subscript(place: Place) -> Agency { blocks[place.block].agencies[place.agency] }

  func place(of name: String) -> Place? { spelt[name] ?? places[comparable(name)] }

  func indicator(named name: String, in block: Int) -> Indicator? {
    indicators[block][name] ?? indicators[block][comparable(name)]
  }

  /// Whether any block has an indicator of this name.
  func isIndicator(_ name: String) -> Bool {
    indicators.contains { $0[comparable(name)] != nil }
  }
}
