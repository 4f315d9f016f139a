class Talker:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name, SEEN)


SEEN = "the module's globals"
talker = Talker("of the module")
