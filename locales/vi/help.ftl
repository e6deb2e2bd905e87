help-one-line = Gõ /hop để lập kế hoạch họp, /trogiup để xem hướng dẫn.
