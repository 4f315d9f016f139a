"""The codecs of East Asia have classes of their own as bases."""
import codecs
import importlib
from _multibytecodec import MultibyteIncrementalDecoder, MultibyteIncrementalEncoder, MultibyteStreamReader, MultibyteStreamWriter

for name in "big5", "gb18030", "shift_jis", "euc_kr", "utf_8", "cp1252", "utf_16":
    module = importlib.import_module("encodings." + name)
    info = codecs.lookup(name)
    print(name, issubclass(module.IncrementalDecoder, MultibyteIncrementalDecoder), issubclass(module.IncrementalEncoder, MultibyteIncrementalEncoder),
          issubclass(info.streamreader, MultibyteStreamReader), issubclass(info.streamwriter, MultibyteStreamWriter))
          # expect: big5 True True True True
          # expect: gb18030 True True True True
          # expect: shift_jis True True True True
          # expect: euc_kr True True True True
          # expect: utf_8 False False False False
          # expect: cp1252 False False False False
          # expect: utf_16 False False False False
decoder = codecs.getincrementaldecoder("shift_jis")()
print([decoder.decode(bytes([b])) for b in "日本語 ok".encode("shift_jis")])
# expect: ['', '日', '', '本', '', '語', ' ', 'o', 'k']
