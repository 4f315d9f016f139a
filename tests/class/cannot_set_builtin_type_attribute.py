int.x = 5
# expect-error: TypeError: cannot set 'x' attribute of immutable type 'int'
