class Evil:
    def __eq__(self, o):
        a.clear()
        return False
a = [Evil(), Evil(), Evil()]
print(5 in a, a)  # expect: False []
