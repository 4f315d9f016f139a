text = """one
two"""
if text:
    text += "|é"
text = repr(text)
