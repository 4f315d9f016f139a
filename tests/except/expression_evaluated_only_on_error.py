def kinds():
    print("asked")
    return ValueError
try:
    pass
except kinds():
    pass
try:
    raise ValueError
except kinds():
    print("caught")  # expect: asked
    # expect: caught
