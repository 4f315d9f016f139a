"""sys.stdout of the program's own making is flushed while its globals are there."""
import sys


class Tee:
    def __init__(self, stream):
        self.stream, self.kept = stream, []

    def write(self, text):
        self.kept.append(text)

    def flush(self):
        for text in self.kept:
            self.stream.write(PREFIX + text)
        self.kept.clear()
        self.stream.flush()


PREFIX = "> "
sys.stdout = Tee(sys.stdout)
sys.stdout.write("one\n")
sys.stdout.write("two\n")  # expect: > one
# expect: > two
