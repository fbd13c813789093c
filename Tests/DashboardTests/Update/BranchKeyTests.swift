import Dashboard
import TUI
import Testing
import Training

/// Keys of the list of branches, and its pictures.
@Suite struct BranchKeyTests {
    @Test func screensOfTheList() {
        let snapshot = Snapshots.branched()
        for (width, height, name, stored) in [
            (80, 24, "branches80x24", Frames.branches80x24), (100, 30, "branches100x30", Frames.branches100x30),
            (160, 45, "branches160x45", Frames.branches160x45),
        ] {
            var model = Model.showing(snapshot, width: width, height: height)
            model.press(.character("b"))
            Frames.expect(draw(model), isStoredAs: name, stored)
        }
    }

    /// At first the branch is selected that was left last, so that `b` and enter change places with it.
    @Test func choosingChangesPlaces() {
        var model = Model.showing(Snapshots.branched())
        #expect(model.press(.character("b")) == [])
        #expect(model.press(.enter) == [.post(.branch(.choose(2)))])
        #expect(model.overlay == nil)
    }

    @Test func anyBranchCanBeSelected() {
        var model = Model.showing(Snapshots.branched())
        for key in [.character("b"), .up] as [Key] { model.press(key) }
        #expect(model.press(.character("v")) == [.post(.branch(.compare(1)))])
        #expect(model.press(.character("d")) == [])
        #expect(model.press(.character("d")) == [.post(.branch(.delete(1)))])
        #expect(model.overlay != nil)
        for key in [.home, .end] as [Key] { model.press(key) }
        #expect(model.press(.character(" ")) == [.post(.branch(.choose(4)))])
        model.press(.character("b"))
        model.press(.escape)
        #expect(model.overlay == nil)
    }

    @Test func aNameIsTyped() {
        var model = Model.showing(Snapshots.branched())
        for key in "bnsoft d".unicodeScalars { model.press(.character(key)) }
        #expect(draw(model).text.contains("name: soft d▏"))
        #expect(model.press(.enter) == [.post(.branch(.name(2, "soft d")))])
        for key in [.character("n"), .character("x"), .escape] as [Key] { model.press(key) }
        #expect(model.overlay != nil && !draw(model).text.contains("name:"))
    }

    /// Nothing brings a deleted branch back, so that one key is not enough; another key is an answer as well.
    @Test func deletingIsAsked() {
        for key in [.escape, .up, .character("v")] as [Key] {
            var model = Model.showing(Snapshots.branched())
            for key in "bd".unicodeScalars { model.press(.character(key)) }
            #expect(draw(model).text.contains("├─2  delete? d once more, esc keeps it"))
            model.press(key)
            #expect(model.overlay != nil && !draw(model).text.contains("once more"))
            #expect(model.press(.character("d")) == [] && draw(model).text.contains("once more"))
        }
    }

    @Test func theRunOfNowIsNotDeleted() {
        var model = Model.showing(Snapshots.branched())
        for key in [.character("b"), .down] as [Key] { model.press(key) }
        #expect(model.press(.character("d")) == [])
    }

    @Test func aRunOnItsOwnHasNoList() {
        var model = Model.showing(Snapshots.vanishing())
        #expect(model.press(.character("b")) == [] && model.overlay == nil)
        #expect(draw(model).text.contains("There is one run so far"))
    }

    /// A chain of a thousand branches leaves room for what is said of each.
    @Test func aLongChainHasRoomForItsWords() {
        var snapshot = Snapshots.branched()
        snapshot.branches.branches = (1...1_000).map { number in
            var branch = BranchReading(number: number, parent: number > 1 ? number - 1 : nil)
            (branch.origin, branch.start, branch.isCurrent) = (.travel, number, number == 1_000)
            return branch
        }
        var model = Model.showing(snapshot)
        model.press(.character("b"))
        model.press(.end)
        #expect(draw(model).text.contains("└─999  from step 999"))
    }
}
