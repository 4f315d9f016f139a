print("Straße".casefold() == "STRASSE".casefold(), "ΜΆΪΟΣ".casefold(), "ﬀ".casefold())
# expect: True μάϊοσ ff
