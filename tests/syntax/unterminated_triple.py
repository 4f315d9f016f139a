x = """abc
def
# exit: 1
