assert [], "the list is " + "empty"
# expect-error: AssertionError: the list is empty
