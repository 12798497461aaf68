/// The members of two objects side by side.
struct MemberAlignment {
  /// A key of either object.
  struct Pair {
    var key: [UInt8]
    var old: ComparedValue?
    var new: ComparedValue?

    /// The key as text.
    var name: String { String(decoding: key, as: UTF8.self) }
  }

  /// The keys whose values differ, or that only one of the objects has.
  private(set) var differing: [Pair] = []

  /// Walks over the members of both, which are in the order of their keys.
  init(_ old: [ComparedValue.Member], _ new: [ComparedValue.Member]) {
    var (oldRest, newRest) = (old[...], new[...])
    while let member = oldRest.first ?? newRest.first {
      if let other = newRest.first, oldRest.first?.key == other.key {
        if member.value != other.value {
          differing.append(Pair(key: member.key, old: member.value, new: other.value))
        }
        oldRest.removeFirst()
        newRest.removeFirst()
      } else if let other = newRest.first,
        oldRest.isEmpty || other.key.lexicographicallyPrecedes(member.key)
      {
        differing.append(Pair(key: other.key, old: nil, new: other.value))
        newRest.removeFirst()
      } else {
        differing.append(Pair(key: member.key, old: member.value, new: nil))
        oldRest.removeFirst()
      }
    }
  }
}
