class E(Exception):
    def __str__(self):
        return "own text"
raise E("ignored")
# expect-error: E: own text
