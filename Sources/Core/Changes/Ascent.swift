/// The longest part of a list of numbers that ascends, as far as there are numbers.
///
/// This is patience sorting: the time grows with the length, and with the logarithm of that.
struct Ascent {
  /// The positions in the list, in order.
  let positions: [Int]

  /// Finds the longest part of `numbers` in which each is larger than the one before.
  init(of numbers: [Int?]) {
    // For each length, where the part ends whose last number is the smallest.
    var ends: [Int] = []
    var previous = [Int?](repeating: nil, count: numbers.count)
    for (position, number) in numbers.enumerated() {
      guard let number else { continue }
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if let last = numbers[ends[middle]], last < number {
          low = middle + 1
        } else {
          high = middle
        }
      }
      previous[position] = low > 0 ? ends[low - 1] : nil
      if low < ends.count { ends[low] = position } else { ends.append(position) }
    }
    var positions: [Int] = []
    var position = ends.last
    while let next = position {
      positions.append(next)
      position = previous[next]
    }
    self.positions = positions.reversed()
  }
}
