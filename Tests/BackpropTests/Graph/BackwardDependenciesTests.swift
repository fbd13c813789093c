import Backprop
import Testing

/// Memory that backward does not read may contain anything.
@Suite struct BackwardReadsTests {
    @Test(arguments: OperationCase.all)
    func backwardReadsNoMoreThanItSays(_ operation: OperationCase) throws {
        let bench = try operation.bench()
        let upstream = Numbers(10).normal(bench.output.count)
        let expected = bench.gradients(upstream: upstream)
        #expect(bench.gradients(upstream: upstream, spoilingUnread: true) == expected)
    }
}
