/// Rows dealt to columns, as even as can be: where each stands in its column.
struct RowFlow: Hashable, Sendable {
  struct Row: Hashable, Sendable {
    /// Its place in the whole list.
    let index: Int
    /// From the top of its column, in points.
    let top: Double
    let height: Double
  }

  /// One list of rows for each column, pages one after the other; the last may be empty.
  let columns: [[Row]]
  /// Of the fullest column.
  let height: Double

  /// How high rows are.
  enum Spacing: Hashable, Sendable {
    /// All alike.
    case even
    /// All alike where the room allows it, else each as high as it must be.
    case evenWherePossible
    /// Each as high as it must be, without air.
    case tight
  }

  /// - Parameters:
  ///   - heights: What each row needs, in points.
  ///   - count: Columns on all pages together.
  ///   - room: Height of a column.
  ///   - pitch: The height that even rows grow to where there is room.
  /// - Returns: `nil` when the rows do not fit.
  init?(
    _ heights: [Double], columns count: Int, room: Double, pitch: Double = 0,
    spacing: Spacing
  ) {
    guard let highest = heights.max(), count > 0 else { return nil }
    let longest = (heights.count + count - 1) / count
    if spacing != .tight, highest * Double(longest) <= room {
      let pitch = min(room / Double(longest), max(pitch, highest))
      columns = (0..<count).map { column in
        (min(column * longest, heights.count)..<min((column + 1) * longest, heights.count))
          .enumerated().map {
            Row(index: $0.element, top: Double($0.offset) * pitch, height: pitch)
          }
      }
      height = Double(longest) * pitch
      return
    }
    guard spacing != .even, highest <= room else { return nil }
    // The lowest height that so many columns can have.
    guard var parts = Self.filled(heights, upTo: room, columns: count) else { return nil }
    var (low, high) = (highest, room)
    while high - low > highest * 0.1 {
      let middle = (low + high) / 2
      if let better = Self.filled(heights, upTo: middle, columns: count) {
        parts = better
        high = middle
      } else {
        low = middle
      }
    }
    // The air that the fullest column has left goes to all rows alike.
    let spare =
      parts.map { part in
        (room - heights[part].reduce(0, +)) / Double(part.count)
      }.min() ?? 0
    let air = spacing == .tight ? 0 : min(max(spare, 0), 0.3 * (heights.min() ?? 0))
    var tallest = 0.0
    var columns: [[Row]] = []
    for part in parts {
      var top = 0.0
      var rows: [Row] = []
      for index in part {
        rows.append(Row(index: index, top: top, height: heights[index] + air))
        top += heights[index] + air
      }
      tallest = max(tallest, top)
      columns.append(rows)
    }
    while columns.count < count { columns.append([]) }
    self.columns = columns
    height = tallest
  }

  /// Columns filled one after the other up to a height; `nil` when there are too few.
  private static func filled(
    _ heights: [Double], upTo limit: Double, columns count: Int
  ) -> [Range<Int>]? {
    var parts: [Range<Int>] = []
    var start = 0
    var used = 0.0
    for (index, height) in heights.enumerated() {
      if used + height > limit, index > start {
        parts.append(start..<index)
        start = index
        used = 0
      }
      used += height
    }
    parts.append(start..<heights.count)
    return parts.count <= count ? parts : nil
  }
}
