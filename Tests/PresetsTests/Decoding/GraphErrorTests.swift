import TestSupport
import Testing
import Training

/// Every error in a named graph names the file, the line and the node.
@Suite struct GraphErrorTests {
    private static let h = #""h": {"layer": "dense", "units": 4, "input": "x"}"#
    private static let out = #""out": {"layer": "dense", "units": 2, "input": "h"}"#

    @Test(
        arguments: [
            (
                [
                    #""a": {"layer": "dense", "units": 4, "input": "c"}"#,
                    #""b": {"layer": "dense", "units": 4, "input": "a"}"#,
                    #""c": {"join": "sum", "inputs": ["x", "b"]}"#,
                    #""out": {"layer": "dense", "units": 2, "input": "c"}"#,
                ],
                "p.json:8: network.nodes.b.input: the nodes feed each other in a circle: a → b → c → a; a node is computed from "
                    + "what stands before it, so take one of these inputs out (a layer that goes through time is rnn, lstm or gru)"
            ),
            (
                [#""h": {"layer": "dense", "units": 4, "input": "h"}"#, out],
                "p.json:7: network.nodes.h.input: the nodes feed each other in a circle: h → h; a node is computed from what stands "
                    + "before it, so take one of these inputs out (a layer that goes through time is rnn, lstm or gru)"
            ),
            (
                [h, #""out": {"layer": "dense", "units": 2, "input": "hh"}"#],
                "p.json:8: network.nodes.out.input: found the text \"hh\"; did you mean \"h\"? allowed: x, h, out"
            ),
            (
                [h, #""s": {"join": "sum", "inputs": ["h", "k"]}"#, out],
                "p.json:8: network.nodes.s.inputs[1]: found the text \"k\"; allowed: x, h, s, out"
            ),
            (
                [
                    h, out, #""spare": {"layer": "dense", "units": 2, "input": "h"}"#,
                    #""rest": {"layer": "dense", "units": 2, "input": "spare"}"#,
                ],
                "p.json:10: network.nodes.rest: nothing uses rest, so it would learn nothing; make it an input of another node, or "
                    + "the output, or take it out"
            ),
            (
                [
                    h, #""s": {"join": "sum", "inputs": ["h", "x"]}"#,
                    #""out": {"layer": "dense", "units": 2, "input": "s"}"#,
                ],
                "p.json:8: network.nodes.s: adds values of one shape, received 4 and 2; h gives 4, the input gives 2"
            ),
            (
                [h, #""s": {"shares": "h", "input": "h"}"#, #""out": {"layer": "dense", "units": 2, "input": "s"}"#],
                "p.json:8: network.nodes.s: s uses the parameters of h, which are made for an input of 2, but it receives 4; give "
                    + "both inputs of one width"
            ),
            (
                [
                    h, #""s": {"shares": "t", "input": "h"}"#, #""t": {"shares": "s", "input": "s"}"#,
                    #""out": {"layer": "dense", "units": 2, "input": "t"}"#,
                ],
                "p.json:8: network.nodes.s.shares: these nodes share each other's parameters: s → t → s; one of them must be a "
                    + "layer of its own"
            ),
            (
                [h, #""s": {"join": "sum", "inputs": ["h", "h"]}"#, #""out": {"shares": "s", "input": "s"}"#],
                "p.json:9: network.nodes.out.shares: found the text \"s\"; allowed: h"
            ),
            (
                [h, #""out": {"units": 2, "input": "h"}"#],
                "p.json:8: network.nodes.out: found none of layer, join and shares; a node is one of them: a layer, a join of "
                    + "several inputs, or a layer that shares another node's parameters"
            ),
            (
                [h, #""out": {"layer": "dense", "shares": "h", "input": "h"}"#],
                "p.json:8: network.nodes.out: found layer and shares together of layer, join and shares; a node is one of them: a "
                    + "layer, a join of several inputs, or a layer that shares another node's parameters"
            ),
            (
                [h, #""out": {"layer": "dense", "units": 2}"#],
                "p.json:8: network.nodes.out.input: the key is missing; wanted is the name of a node, or x for the network's input"
            ),
            (
                [h, #""out": {"layer": "dense", "units": 2, "inputs": "h"}"#],
                "p.json:8: network.nodes.out.input: the key is missing; wanted is the name of a node, or x for the network's input; "
                    + "is it \"inputs\"?"
            ),
            (
                [h, #""s": {"join": "sum", "inputs": ["h"]}"#, out],
                "p.json:8: network.nodes.s.inputs: found an array of 1; allowed is a number of elements from 2 to 64"
            ),
            (
                [h, #""s": {"join": "mean", "inputs": ["h", "h"]}"#, out],
                "p.json:8: network.nodes.s.join: found the text \"mean\"; allowed: concatenate, sum, product"
            ),
            (
                [
                    h, #""s": {"join": "sum", "inputs": ["h", "h"], "units": 3}"#,
                    #""out": {"layer": "dense", "units": 2, "input": "s"}"#,
                ],
                "p.json:8: network.nodes.s.units: unknown key; allowed: join, inputs"
            ),
            (
                [h, #""out": {"layer": "dense", "units": 2, "input": "h", "repeat": 2}"#],
                "p.json:8: network.nodes.out.repeat: unknown key; allowed: input, layer, units, activation, initializer, bias"
            ),
            (
                [h, #""x": {"layer": "dense", "units": 2, "input": "h"}"#, out],
                "p.json:8: network.nodes.x: x means something else (x is the network's input); choose another name for the node"
            ),
            (
                [h, #""a.b": {"layer": "dense", "units": 2, "input": "h"}"#, out],
                "p.json:8: network.nodes.a.b: a node's name is 1 to 32 letters, digits, - and _, for checkpoints name its "
                    + "parameters by it"
            ),
            (
                [h, h, out], "p.json:8:1: the key \"h\" appears twice, in line 7 and in line 8; keep one"
            ),
            (
                [h, #""o": {"layer": "dense", "units": 2, "input": "h"}"#],
                "p.json:10: network.output: found the text \"out\"; allowed: h, o"
            ),
            ([], "p.json:6: network.nodes: found no node; a network has at least one"),
        ] as [([String], String)])
    func nodes(_ nodes: [String], _ message: String) {
        complains(GraphDecodingTests.text(nodes), message)
    }

    @Test func theNetworkIsAListOrAGraph() {
        func text(_ network: String) -> String {
            PresetText.lines.joined(separator: "\n").replacing(/"network": \[[^\]]*\]/, with: "\"network\": \(network)")
        }
        complains(text("3"), "p.json:5: network: found 3; allowed is an array")
        complains(
            text(#"{"nodes": {"out": {"layer": "dense", "units": 2, "input": "x"}}}"#),
            "p.json:5: network.output: the key is missing; wanted is the name of the node that gives the network's output"
        )
        complains(
            text(#"{"output": "out"}"#),
            "p.json:5: network.nodes: the key is missing; wanted is an object with a node under each name")
        complains(
            text(#"{"nodes": [], "output": "out"}"#),
            "p.json:5: network.nodes: found an empty array; allowed is an object with a node under each name")
    }

    private func complains(_ text: String, _ message: String, _ place: SourceLocation = #_sourceLocation) {
        #expect(sourceLocation: place) {
            _ = try Trainer.load(PresetText.decode(text))
        } throws: { error in
            if "\(error)" != message { print("found: \(error)") }
            return "\(error)" == message
        }
    }
}
