import Foundation

/// `2023-03-28T10:00:00Z`.
func isoDate(secondsSince1970 seconds: Int) -> String {
  Date(timeIntervalSince1970: Double(seconds)).formatted(.iso8601)
}
