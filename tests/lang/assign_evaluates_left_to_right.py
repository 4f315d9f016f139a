log = []
def note(x):
    log.append(x)
    return {}
note("target1")[note("k") and 1] = note("target2")["q"] = len(log)
print(log)
# expect-error: TypeError: unhashable type: 'dict'
