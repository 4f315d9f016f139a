# CPython calls write() for each value, separator and end; gilt calls it once for a whole print, so that lines of
# threads are never torn.  Way round: a stream that wants the parts gets them from separate calls of its write().
# oracle: no (a wanted difference)
class Stream:
    def write(self, text): parts.append(text)
parts = []
print("a", 1, file=Stream())
print(parts)  # expect: ['a 1\n']
