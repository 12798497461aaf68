import Testing

@testable import Core

@Suite("Longest ascents") struct AscentTests {
  @Test(
    arguments: [
      ([], []), ([nil, nil], []), ([0, 1, 2], [0, 1, 2]), ([2, 1, 0], [2]), ([1, 1], [0]),
      ([3, 0, nil, 1, 2], [1, 3, 4]), ([0, 5, 1, 6, 2], [0, 2, 4]),
    ] as [([Int?], [Int])]
  )
  func `as much as can be stays in its order`(numbers: [Int?], positions: [Int]) {
    let found = Ascent(of: numbers).positions
    #expect(found.count == positions.count)
    let values = found.map { numbers[$0] ?? -1 }
    #expect(zip(values, values.dropFirst()).allSatisfy { $0 < $1 })
    #expect(zip(found, found.dropFirst()).allSatisfy { $0 < $1 })
    if found != positions { #expect(numbers == [2, 1, 0] || numbers == [1, 1]) }
  }
}
