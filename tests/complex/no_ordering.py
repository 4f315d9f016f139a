1j < 2j
# expect-error: TypeError: '<' not supported between instances of 'complex' and 'complex'
