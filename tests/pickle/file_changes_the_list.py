# The file's write() empties the list that is being pickled: what was written before is a pickle of its beginning.
import pickle


class File:
    def __init__(self, items):
        self.items, self.written, self.kept = items, bytearray(), []

    def write(self, data):
        self.written += data
        self.items.clear()
        self.kept += [bytearray(8 * 60000) for _ in range(4)]   # what the items stood in may be used anew


for protocol in (4, 5):
    file = File(list(range(60000)))
    pickle.dump(file.items, file, protocol)
    read = pickle.loads(file.written)
    print(read == list(range(len(read))), 0 < len(read) < 60000)  # expect: True True
    # expect: True True
