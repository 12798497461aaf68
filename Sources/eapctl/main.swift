import Dispatch
import Synchronization
let a = Atomic<Int>(0)
DispatchQueue.concurrentPerform(iterations: 4) { _ in a.add(1, ordering: .relaxed) }
print(PackageResources.organised_crime_eap_2_json.count, a.load(ordering: .relaxed))
