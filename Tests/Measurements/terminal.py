"""A program in a pseudo-terminal, and what it has drawn there: as much of a terminal as ncurses uses for xterm."""

import codecs
import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time

SEQUENCE = re.compile(r"\x1b(?:\[([?>=]?)([\d;]*)([ -/]*[@-~])|[()][A-Z0-9]|[=>78M]|\][^\x07\x1b]*(?:\x07|\x1b\\))")


class Terminal:
    """Runs a program in a terminal of its own and follows what it draws."""

    def __init__(self, command, columns=100, rows=30, **environment):
        self.columns, self.rows = columns, rows
        self.clear()
        self.row = self.column = 0
        self.region = (0, rows)
        self.rest = ""
        self.decoder = codecs.getincrementaldecoder("utf-8")()
        self.process, self.master = pty.fork()
        if self.process == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
            variables = {"TERM": "xterm-256color", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"} | environment
            os.execvpe(command[0], command, os.environ | variables)

    def clear(self):
        self.cells = [[" "] * self.columns for _ in range(self.rows)]

    def line(self, row):
        return "".join(self.cells[row])

    @property
    def text(self):
        return "\n".join(self.line(row) for row in range(self.rows))

    def write(self, text):
        """Presses keys; returns the moment before."""
        moment = time.perf_counter()
        os.write(self.master, text.encode())
        return moment

    def take(self, seconds):
        """Waits for output, at most so long, and returns it without drawing it; None if none came."""
        ready, _, _ = select.select([self.master], [], [], max(0, seconds))
        return os.read(self.master, 65536) if ready else None

    def read(self, seconds):
        """Waits for output, at most so long, and draws it; returns the moment it came and its size, or None."""
        data = self.take(seconds)
        if data is None:
            return None
        moment = time.perf_counter()
        self.draw(self.decoder.decode(data))
        return moment, len(data)

    def wait(self, condition, seconds=10):
        """Draws until the screen satisfies a condition; returns the moment its last bytes came."""
        end = time.perf_counter() + seconds
        while time.perf_counter() < end:
            came = self.read(end - time.perf_counter())
            if came and condition(self):
                return came[0]
        raise TimeoutError(f"the screen never showed what was waited for:\n{self.text}")

    def run(self, seconds):
        """Draws whatever comes in so many seconds; returns how many bytes came."""
        end, total = time.perf_counter() + seconds, 0
        while time.perf_counter() < end:
            came = self.read(end - time.perf_counter())
            total += came[1] if came else 0
        return total

    def end(self):
        self.write("q")
        while True:
            try:
                self.read(2)
            except OSError:
                break
        os.waitpid(self.process, 0)
        os.close(self.master)

    def kill(self):
        """Ends the program at once, without its questions."""
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self.master)

    # Drawing

    def draw(self, text):
        text, self.rest = self.rest + text, ""
        place = 0
        while place < len(text):
            character = text[place]
            if character == "\x1b":
                found = SEQUENCE.match(text, place)
                if not found:
                    self.rest = text[place:]
                    if len(self.rest) > 40:
                        raise ValueError(f"unknown sequence {self.rest[:40]!r}")
                    return
                if found[0] == "\x1bM":
                    self.scroll(self.region[0], -1) if self.row == self.region[0] else self.obey("A", [1])
                elif found[3] and not found[1]:
                    self.obey(found[3], [int(number or 0) for number in found[2].split(";")])
                place = found.end()
                continue
            self.put(character)
            place += 1

    def scroll(self, top, count):
        """Moves the lines from `top` to the end of the scrolling region up, or down where `count` is negative."""
        lines, blank = self.cells[top:self.region[1]], [[" "] * self.columns for _ in range(abs(count))]
        moved = lines[count:] + blank if count > 0 else blank + lines[:count]
        self.cells[top:self.region[1]] = moved[:len(lines)]

    def put(self, character):
        if character == "\r":
            self.column = 0
        elif character == "\n" and self.row == self.region[1] - 1:
            self.scroll(self.region[0], 1)
        elif character == "\n":
            self.row = min(self.rows - 1, self.row + 1)
        elif character == "\b":
            self.column = max(0, self.column - 1)
        elif character == "\t":
            self.column = min(self.columns - 1, self.column // 8 * 8 + 8)
        elif character >= " ":
            self.cells[self.row][min(self.column, self.columns - 1)] = character
            self.column += 1

    def obey(self, command, numbers):
        count = max(1, numbers[0])
        line = self.cells[self.row]
        match command:
            case "H":
                self.row = min(self.rows, count) - 1
                self.column = min(self.columns, max(1, numbers[1] if len(numbers) > 1 else 1)) - 1
            case "A": self.row = max(0, self.row - count)
            case "B": self.row = min(self.rows - 1, self.row + count)
            case "C": self.column = min(self.columns - 1, self.column + count)
            case "D": self.column = max(0, self.column - count)
            case "G": self.column = min(self.columns, count) - 1
            case "d": self.row = min(self.rows, count) - 1
            case "J" if numbers[0] == 2: self.clear()
            case "J" if numbers[0] == 0:
                line[self.column:] = [" "] * (self.columns - self.column)
                for row in range(self.row + 1, self.rows):
                    self.cells[row] = [" "] * self.columns
            case "J": pass
            case "K" if numbers[0] == 1: line[:self.column + 1] = [" "] * (self.column + 1)
            case "K": line[self.column:] = [" "] * (self.columns - self.column)
            case "X": line[self.column:self.column + count] = [" "] * min(count, self.columns - self.column)
            case "P": line[self.column:] = (line[self.column + count:] + [" "] * count)[:self.columns - self.column]
            case "@": line[self.column:] = ([" "] * count + line[self.column:])[:self.columns - self.column]
            case "b":
                for _ in range(count): self.put(line[self.column - 1])
            case "r":
                bottom = numbers[1] if len(numbers) > 1 else self.rows
                self.region, self.row, self.column = (count - 1, bottom), 0, 0
            case "S": self.scroll(self.region[0], count)
            case "T": self.scroll(self.region[0], -count)
            case "M": self.scroll(self.row, count)
            case "L": self.scroll(self.row, -count)
            case "m" | "h" | "l" | "n" | "c" | "t" | "p": pass
            case _: raise ValueError(f"unknown sequence {command!r} {numbers}")
