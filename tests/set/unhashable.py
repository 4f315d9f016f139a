hash({1})
# expect-error: TypeError: unhashable type: 'set'
