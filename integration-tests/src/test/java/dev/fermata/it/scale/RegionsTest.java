package dev.fermata.it.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.Generator;
import dev.fermata.generator.GeneratorScope;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 500 suspensions inside try, catch, finally and loops, with many locals alive. */
final class RegionsTest {
  private static final int BLOCKS = 50;

  @Coroutine
  static long regions(GeneratorScope<Integer, Integer> co) {
    long total = 0;
    String path = "";
    int a0 = co.yield(0);
    for (int i = 0; i < 2; i++) {
      long b = a0 + co.yield(1);
      try {
        String c = "c" + b;
        int d = co.yield(2) + i;
        total += c.length() * co.yield(3);
        if (d % 2 == 0) {
          double e = d / 2.0;
          total += (long) (e * co.yield(4));
        } else {
          total -= co.yield(5);
        }
        b += co.yield(6);
      } catch (IllegalStateException e) {
        total += e.getMessage().length() * co.yield(7);
      } finally {
        char f = (char) ('a' + i);
        path += f;
        total += b + f + co.yield(8);
      }
    }
    total += a0 * co.yield(9);
    int a1 = co.yield(10);
    for (int i = 0; i < 2; i++) {
      long b = a1 + co.yield(11);
      try {
        String c = "c" + b;
        int d = co.yield(12) + i;
        total += c.length() * co.yield(13);
        if (d % 2 == 0) {
          double e = d / 2.0;
          total += (long) (e * co.yield(14));
        } else {
          total -= co.yield(15);
        }
        b += co.yield(16);
      } catch (IllegalStateException e) {
        total += e.getMessage().length() * co.yield(17);
      } finally {
        char f = (char) ('a' + i);
        path += f;
        total += b + f + co.yield(18);
      }
    }
    total += a1 * co.yield(19);
    int a2 = co.yield(20);
    for (int i = 0; i < 2; i++) {
      long b = a2 + co.yield(21);
      try {
        String c = "c" + b;
        int d = co.yield(22) + i;
        total += c.length() * co.yield(23);
        if (d % 2 == 0) {
          double e = d / 2.0;
          total += (long) (e * co.yield(24));
        } else {
          total -= co.yield(25);
        }
        b += co.yield(26);
      } catch (IllegalStateException e) {
        total += e.getMessage().length() * co.yield(27);
      } finally {
        char f = (char) ('a' + i);
        path += f;
        total += b + f + co.yield(28);
      }
    }
    total += a2 * co.yield(29);
    int a3 = co.yield(30);
    for (int i = 0; i < 2; i++) {
      long b = a3 + co.yield(31);
      try {
        String c = "c" + b;
        int d = co.yield(32) + i;
        total += c.length() * co.yield(33);
        if (d % 2 == 0) {
          double e = d / 2.0;
          total += (long) (e * co.yield(34));
        } else {
          total -= co.yield(35);
        }
        b += co.yield(36);
      } catch (IllegalStateException e) {
        total += e.getMessage().length() * co.yield(37);
      } finally {
        char f = (char) ('a' + i);
        path += f;
        total += b + f + co.yield(38);
      }
    }
    total += a3 * co.yield(39);
    int a4 = co.yield(40);
    for (int i = 0; i < 2; i++) {
      long b = a4 + co.yield(41);
      try {
        String c = "c" + b;
        int d = co.yield(42) + i;
        total += c.length() * co.yield(43);
        if (d % 2 == 0) {
          double e = d / 2.0;
          total += (long) (e * co.yield(44));
        } else {
          total -= co.yield(45);
        }
        b += co.yield(46);
      } catch (IllegalStateException e) {
        total += e.getMessage().length() * co.yield(47);
      } finally {
        char f = (char) ('a' + i);
        path += f;
        total += b + f + co.yield(48);
      }
    }
    total += a4 * co.yield(49);
    int a5 = co.yield(50);
    for (int i = 0; i < 2; i++) {
      long b = a5 + co.yield(51);
      try {
        String c = "c" + b;
        int d = co.yield(52) + i;
        total += c.length() * co.yield(53);
        if (d % 2 == 0) {
          double e = d / 2.0;
          total += (long) (e * co.yield(54));
        } else {
          total -= co.yield(55);
        }
        b += co.yield(56);
      } catch (IllegalStateException e) {
        total += e.getMessage().length() * co.yield(57);
      } finally {
        char f = (char) ('a' + i);
        path += f;
        total += b + f + co.yield(58);
      }
    }
    total += a5 * co.yield(59);
    int a6 = co.yield(60);
    for (int i = 0; i < 2; i++) {
      long b = a6 + co.yield(61);
      try {
        String c = "c" + b;
        int d = co.yield(62) + i;
        total += c.length() * co.yield(63);
        if (d % 2 == 0) {
          double e = d / 2.0;
          total += (long) (e * co.yield(64));
        } else {
          total -= co.yield(65);
        }
        b += co.yield(66);
      } catch (IllegalStateException e) {
        total += e.getMessage().length() * co.yield(67);
      } finally {
        char f = (char) ('a' + i);
        path += f;
        total += b + f + co.yield(68);
      }
    }
    total += a6 * co.yield(69);
    int a7 = co.yield(70);
    for (int i = 0; i < 2; i++) {
      long b = a7 + co.yield(71);
      try {
        String c = "c" + b;
        int d = co.yield(72) + i;
        total += c.length() * co.yield(73);
        if (d % 2 == 0) {
          double e = d / 2.0;
          total += (long) (e * co.yield(74));
        } else {
          total -= co.yield(75);
        }
        b += co.yield(76);
      } catch (IllegalStateException e) {
        total += e.getMessage().length() * co.yield(77);
      } finally {
        char f = (char) ('a' + i);
        path += f;
        total += b + f + co.yield(78);
      }
    }
    total += a7 * co.yield(79);
    int a8 = co.yield(80);
    for (int i = 0; i < 2; i++) {
      long b = a8 + co.yield(81);
      try {
        String c = "c" + b;
        int d = co.yield(82) + i;
        total += c.length() * co.yield(83);
        if (d % 2 == 0) {
          double e = d / 2.0;
          total += (long) (e * co.yield(84));
        } else {
          total -= co.yield(85);
        }
        b += co.yield(86);
      } catch (IllegalStateException e) {
        total += e.getMessage().length() * co.yield(87);
      } finally {
        char f = (char) ('a' + i);
        path += f;
        total += b + f + co.yield(88);
      }
    }
    total += a8 * co.yield(89);
    int a9 = co.yield(90);
    for (int i = 0; i < 2; i++) {
      long b = a9 + co.yield(91);
      try {
        String c = "c" + b;
        int d = co.yield(92) + i;
        total += c.length() * co.yield(93);
        if (d % 2 == 0) {
          double e = d / 2.0;
          total += (long) (e * co.yield(94));
        } else {
          total -= co.yield(95);
        }
        b += co.yield(96);
      } catch (IllegalStateException e) {
        total += e.getMessage().length() * co.yield(97);
      } finally {
        char f = (char) ('a' + i);
        path += f;
        total += b + f + co.yield(98);
      }
    }
    total += a9 * co.yield(99);
    int a10 = co.yield(100);
    for (int i = 0; i < 2; i++) {
      long b = a10 + co.yield(101);
      try {
        String c = "c" + b;
        int d = co.yield(102) + i;
        total += c.length() * co.yield(103);
        if (d % 2 == 0) {
          double e = d / 2.0;
          total += (long) (e * co.yield(104));
        } else {
          total -= co.yield(105);
        }
        b += co.yield(106);
      } catch (IllegalStateException e) {
        total += e.getMessage().length() * co.yield(107);
      } finally {
        char f = (char) ('a' + i);
        path += f;
        total += b + f + co.yield(108);
      }
    }
    total += a10 * co.yield(109);
    int a11 = co.yield(110);
    for (int i = 0; i < 2; i++) {
      long b = a11 + co.yield(111);
      try {
        String c = "c" + b;
        int d = co.yield(112) + i;
        total += c.length() * co.yield(113);
        if (d % 2 == 0) {
          double e = d / 2.0;
          total += (long) (e * co.yield(114));
        } else {
          total -= co.yield(115);
        }
        b += co.yield(116);
      } catch (IllegalStateException e) {
        total += e.getMessage().length() * co.yield(117);
      } finally {
        char f = (char) ('a' + i);
        path += f;
        total += b + f + co.yield(118);
      }
    }
    total += a11 * co.yield(119);
    int a12 = co.yield(120);
    for (int i = 0; i < 2; i++) {
      long b = a12 + co.yield(121);
      try {
        String c = "c" + b;
        int d = co.yield(122) + i;
        total += c.length() * co.yield(123);
        if (d % 2 == 0) {
          double e = d / 2.0;
          total += (long) (e * co.yield(124));
        } else {
          total -= co.yield(125);
        }
        b += co.yield(126);
      } catch (IllegalStateException e) {
        total += e.getMessage().length() * co.yield(127);
      } finally {
        char f = (char) ('a' + i);
        path += f;
        total += b + f + co.yield(128);
      }
    }
    total += a12 * co.yield(129);
    int a13 = co.yield(130);
    for (int i = 0; i < 2; i++) {
      long b = a13 + co.yield(131);
      try {
        String c = "c" + b;
        int d = co.yield(132) + i;
        total += c.length() * co.yield(133);
        if (d % 2 == 0) {
          double e = d / 2.0;
          total += (long) (e * co.yield(134));
        } else {
          total -= co.yield(135);
        }
        b += co.yield(136);
      } catch (IllegalStateException e) {
        total += e.getMessage().length() * co.yield(137);
      } finally {
        char f = (char) ('a' + i);
        path += f;
        total += b + f + co.yield(138);
      }
    }
    total += a13 * co.yield(139);
    int a14 = co.yield(140);
    for (int i = 0; i < 2; i++) {
      long b = a14 + co.yield(141);
      try {
        String c = "c" + b;
        int d = co.yield(142) + i;
        total += c.length() * co.yield(143);
        if (d % 2 == 0) {
          double e = d / 2.0;
          total += (long) (e * co.yield(144));
        } else {
          total -= co.yield(145);
        }
        b += co.yield(146);
      } catch (IllegalStateException e) {
        total += e.getMessage().length() * co.yield(147);
      } finally {
        char f = (char) ('a' + i);
        path += f;
        total += b + f + co.yield(148);
      }
    }
    total += a14 * co.yield(149);
    int a15 = co.yield(150);
    for (int i = 0; i < 2; i++) {
      long b = a15 + co.yield(151);
      try {
        String c = "c" + b;
        int d = co.yield(152) + i;
        total += c.length() * co.yield(153);
        if (d % 2 == 0) {
          double e = d / 2.0;
          total += (long) (e * co.yield(154));
        } else {
          total -= co.yield(155);
        }
        b += co.yield(156);
      } catch (IllegalStateException e) {
        total += e.getMessage().length() * co.yield(157);
      } finally {
        char f = (char) ('a' + i);
        path += f;
        total += b + f + co.yield(158);
      }
    }
    total += a15 * co.yield(159);
    int a16 = co.yield(160);
    for (int i = 0; i < 2; i++) {
      long b = a16 + co.yield(161);
      try {
        String c = "c" + b;
        int d = co.yield(162) + i;
        total += c.length() * co.yield(163);
        if (d % 2 == 0) {
          double e = d / 2.0;
          total += (long) (e * co.yield(164));
        } else {
          total -= co.yield(165);
        }
        b += co.yield(166);
      } catch (IllegalStateException e) {
        total += e.getMessage().length() * co.yield(167);
      } finally {
        char f = (char) ('a' + i);
        path += f;
        total += b + f + co.yield(168);
      }
    }
    total += a16 * co.yield(169);
    int a17 = co.yield(170);
    for (int i = 0; i < 2; i++) {
      long b = a17 + co.yield(171);
      try {
        String c = "c" + b;
        int d = co.yield(172) + i;
        total += c.length() * co.yield(173);
        if (d % 2 == 0) {
          double e = d / 2.0;
          total += (long) (e * co.yield(174));
        } else {
          total -= co.yield(175);
        }
        b += co.yield(176);
      } catch (IllegalStateException e) {
        total += e.getMessage().length() * co.yield(177);
      } finally {
        char f = (char) ('a' + i);
        path += f;
        total += b + f + co.yield(178);
      }
    }
    total += a17 * co.yield(179);
    int a18 = co.yield(180);
    for (int i = 0; i < 2; i++) {
      long b = a18 + co.yield(181);
      try {
        String c = "c" + b;
        int d = co.yield(182) + i;
        total += c.length() * co.yield(183);
        if (d % 2 == 0) {
          double e = d / 2.0;
          total += (long) (e * co.yield(184));
        } else {
          total -= co.yield(185);
        }
        b += co.yield(186);
      } catch (IllegalStateException e) {
        total += e.getMessage().length() * co.yield(187);
      } finally {
        char f = (char) ('a' + i);
        path += f;
        total += b + f + co.yield(188);
      }
    }
    total += a18 * co.yield(189);
    int a19 = co.yield(190);
    for (int i = 0; i < 2; i++) {
      long b = a19 + co.yield(191);
      try {
        String c = "c" + b;
        int d = co.yield(192) + i;
        total += c.length() * co.yield(193);
        if (d % 2 == 0) {
          double e = d / 2.0;
          total += (long) (e * co.yield(194));
        } else {
          total -= co.yield(195);
        }
        b += co.yield(196);
      } catch (IllegalStateException e) {
        total += e.getMessage().length() * co.yield(197);
      } finally {
        char f = (char) ('a' + i);
        path += f;
        total += b + f + co.yield(198);
      }
    }
    total += a19 * co.yield(199);
    int a20 = co.yield(200);
    for (int i = 0; i < 2; i++) {
      long b = a20 + co.yield(201);
      try {
        String c = "c" + b;
        int d = co.yield(202) + i;
        total += c.length() * co.yield(203);
        if (d % 2 == 0) {
          double e = d / 2.0;
          total += (long) (e * co.yield(204));
        } else {
          total -= co.yield(205);
        }
        b += co.yield(206);
      } catch (IllegalStateException e) {
        total += e.getMessage().length() * co.yield(207);
      } finally {
        char f = (char) ('a' + i);
        path += f;
        total += b + f + co.yield(208);
      }
    }
    total += a20 * co.yield(209);
    int a21 = co.yield(210);
    for (int i = 0; i < 2; i++) {
      long b = a21 + co.yield(211);
      try {
        String c = "c" + b;
        int d = co.yield(212) + i;
        total += c.length() * co.yield(213);
        if (d % 2 == 0) {
          double e = d / 2.0;
          total += (long) (e * co.yield(214));
        } else {
          total -= co.yield(215);
        }
        b += co.yield(216);
      } catch (IllegalStateException e) {
        total += e.getMessage().length() * co.yield(217);
      } finally {
        char f = (char) ('a' + i);
        path += f;
        total += b + f + co.yield(218);
      }
    }
    total += a21 * co.yield(219);
    int a22 = co.yield(220);
    for (int i = 0; i < 2; i++) {
      long b = a22 + co.yield(221);
      try {
        String c = "c" + b;
        int d = co.yield(222) + i;
        total += c.length() * co.yield(223);
        if (d % 2 == 0) {
          double e = d / 2.0;
          total += (long) (e * co.yield(224));
        } else {
          total -= co.yield(225);
        }
        b += co.yield(226);
      } catch (IllegalStateException e) {
        total += e.getMessage().length() * co.yield(227);
      } finally {
        char f = (char) ('a' + i);
        path += f;
        total += b + f + co.yield(228);
      }
    }
    total += a22 * co.yield(229);
    int a23 = co.yield(230);
    for (int i = 0; i < 2; i++) {
      long b = a23 + co.yield(231);
      try {
        String c = "c" + b;
        int d = co.yield(232) + i;
        total += c.length() * co.yield(233);
        if (d % 2 == 0) {
          double e = d / 2.0;
          total += (long) (e * co.yield(234));
        } else {
          total -= co.yield(235);
        }
        b += co.yield(236);
      } catch (IllegalStateException e) {
        total += e.getMessage().length() * co.yield(237);
      } finally {
        char f = (char) ('a' + i);
        path += f;
        total += b + f + co.yield(238);
      }
    }
    total += a23 * co.yield(239);
    int a24 = co.yield(240);
    for (int i = 0; i < 2; i++) {
      long b = a24 + co.yield(241);
      try {
        String c = "c" + b;
        int d = co.yield(242) + i;
        total += c.length() * co.yield(243);
        if (d % 2 == 0) {
          double e = d / 2.0;
          total += (long) (e * co.yield(244));
        } else {
          total -= co.yield(245);
        }
        b += co.yield(246);
      } catch (IllegalStateException e) {
        total += e.getMessage().length() * co.yield(247);
      } finally {
        char f = (char) ('a' + i);
        path += f;
        total += b + f + co.yield(248);
      }
    }
    total += a24 * co.yield(249);
    int a25 = co.yield(250);
    for (int i = 0; i < 2; i++) {
      long b = a25 + co.yield(251);
      try {
        String c = "c" + b;
        int d = co.yield(252) + i;
        total += c.length() * co.yield(253);
        if (d % 2 == 0) {
          double e = d / 2.0;
          total += (long) (e * co.yield(254));
        } else {
          total -= co.yield(255);
        }
        b += co.yield(256);
      } catch (IllegalStateException e) {
        total += e.getMessage().length() * co.yield(257);
      } finally {
        char f = (char) ('a' + i);
        path += f;
        total += b + f + co.yield(258);
      }
    }
    total += a25 * co.yield(259);
    int a26 = co.yield(260);
    for (int i = 0; i < 2; i++) {
      long b = a26 + co.yield(261);
      try {
        String c = "c" + b;
        int d = co.yield(262) + i;
        total += c.length() * co.yield(263);
        if (d % 2 == 0) {
          double e = d / 2.0;
          total += (long) (e * co.yield(264));
        } else {
          total -= co.yield(265);
        }
        b += co.yield(266);
      } catch (IllegalStateException e) {
        total += e.getMessage().length() * co.yield(267);
      } finally {
        char f = (char) ('a' + i);
        path += f;
        total += b + f + co.yield(268);
      }
    }
    total += a26 * co.yield(269);
    int a27 = co.yield(270);
    for (int i = 0; i < 2; i++) {
      long b = a27 + co.yield(271);
      try {
        String c = "c" + b;
        int d = co.yield(272) + i;
        total += c.length() * co.yield(273);
        if (d % 2 == 0) {
          double e = d / 2.0;
          total += (long) (e * co.yield(274));
        } else {
          total -= co.yield(275);
        }
        b += co.yield(276);
      } catch (IllegalStateException e) {
        total += e.getMessage().length() * co.yield(277);
      } finally {
        char f = (char) ('a' + i);
        path += f;
        total += b + f + co.yield(278);
      }
    }
    total += a27 * co.yield(279);
    int a28 = co.yield(280);
    for (int i = 0; i < 2; i++) {
      long b = a28 + co.yield(281);
      try {
        String c = "c" + b;
        int d = co.yield(282) + i;
        total += c.length() * co.yield(283);
        if (d % 2 == 0) {
          double e = d / 2.0;
          total += (long) (e * co.yield(284));
        } else {
          total -= co.yield(285);
        }
        b += co.yield(286);
      } catch (IllegalStateException e) {
        total += e.getMessage().length() * co.yield(287);
      } finally {
        char f = (char) ('a' + i);
        path += f;
        total += b + f + co.yield(288);
      }
    }
    total += a28 * co.yield(289);
    int a29 = co.yield(290);
    for (int i = 0; i < 2; i++) {
      long b = a29 + co.yield(291);
      try {
        String c = "c" + b;
        int d = co.yield(292) + i;
        total += c.length() * co.yield(293);
        if (d % 2 == 0) {
          double e = d / 2.0;
          total += (long) (e * co.yield(294));
        } else {
          total -= co.yield(295);
        }
        b += co.yield(296);
      } catch (IllegalStateException e) {
        total += e.getMessage().length() * co.yield(297);
      } finally {
        char f = (char) ('a' + i);
        path += f;
        total += b + f + co.yield(298);
      }
    }
    total += a29 * co.yield(299);
    int a30 = co.yield(300);
    for (int i = 0; i < 2; i++) {
      long b = a30 + co.yield(301);
      try {
        String c = "c" + b;
        int d = co.yield(302) + i;
        total += c.length() * co.yield(303);
        if (d % 2 == 0) {
          double e = d / 2.0;
          total += (long) (e * co.yield(304));
        } else {
          total -= co.yield(305);
        }
        b += co.yield(306);
      } catch (IllegalStateException e) {
        total += e.getMessage().length() * co.yield(307);
      } finally {
        char f = (char) ('a' + i);
        path += f;
        total += b + f + co.yield(308);
      }
    }
    total += a30 * co.yield(309);
    int a31 = co.yield(310);
    for (int i = 0; i < 2; i++) {
      long b = a31 + co.yield(311);
      try {
        String c = "c" + b;
        int d = co.yield(312) + i;
        total += c.length() * co.yield(313);
        if (d % 2 == 0) {
          double e = d / 2.0;
          total += (long) (e * co.yield(314));
        } else {
          total -= co.yield(315);
        }
        b += co.yield(316);
      } catch (IllegalStateException e) {
        total += e.getMessage().length() * co.yield(317);
      } finally {
        char f = (char) ('a' + i);
        path += f;
        total += b + f + co.yield(318);
      }
    }
    total += a31 * co.yield(319);
    int a32 = co.yield(320);
    for (int i = 0; i < 2; i++) {
      long b = a32 + co.yield(321);
      try {
        String c = "c" + b;
        int d = co.yield(322) + i;
        total += c.length() * co.yield(323);
        if (d % 2 == 0) {
          double e = d / 2.0;
          total += (long) (e * co.yield(324));
        } else {
          total -= co.yield(325);
        }
        b += co.yield(326);
      } catch (IllegalStateException e) {
        total += e.getMessage().length() * co.yield(327);
      } finally {
        char f = (char) ('a' + i);
        path += f;
        total += b + f + co.yield(328);
      }
    }
    total += a32 * co.yield(329);
    int a33 = co.yield(330);
    for (int i = 0; i < 2; i++) {
      long b = a33 + co.yield(331);
      try {
        String c = "c" + b;
        int d = co.yield(332) + i;
        total += c.length() * co.yield(333);
        if (d % 2 == 0) {
          double e = d / 2.0;
          total += (long) (e * co.yield(334));
        } else {
          total -= co.yield(335);
        }
        b += co.yield(336);
      } catch (IllegalStateException e) {
        total += e.getMessage().length() * co.yield(337);
      } finally {
        char f = (char) ('a' + i);
        path += f;
        total += b + f + co.yield(338);
      }
    }
    total += a33 * co.yield(339);
    int a34 = co.yield(340);
    for (int i = 0; i < 2; i++) {
      long b = a34 + co.yield(341);
      try {
        String c = "c" + b;
        int d = co.yield(342) + i;
        total += c.length() * co.yield(343);
        if (d % 2 == 0) {
          double e = d / 2.0;
          total += (long) (e * co.yield(344));
        } else {
          total -= co.yield(345);
        }
        b += co.yield(346);
      } catch (IllegalStateException e) {
        total += e.getMessage().length() * co.yield(347);
      } finally {
        char f = (char) ('a' + i);
        path += f;
        total += b + f + co.yield(348);
      }
    }
    total += a34 * co.yield(349);
    int a35 = co.yield(350);
    for (int i = 0; i < 2; i++) {
      long b = a35 + co.yield(351);
      try {
        String c = "c" + b;
        int d = co.yield(352) + i;
        total += c.length() * co.yield(353);
        if (d % 2 == 0) {
          double e = d / 2.0;
          total += (long) (e * co.yield(354));
        } else {
          total -= co.yield(355);
        }
        b += co.yield(356);
      } catch (IllegalStateException e) {
        total += e.getMessage().length() * co.yield(357);
      } finally {
        char f = (char) ('a' + i);
        path += f;
        total += b + f + co.yield(358);
      }
    }
    total += a35 * co.yield(359);
    int a36 = co.yield(360);
    for (int i = 0; i < 2; i++) {
      long b = a36 + co.yield(361);
      try {
        String c = "c" + b;
        int d = co.yield(362) + i;
        total += c.length() * co.yield(363);
        if (d % 2 == 0) {
          double e = d / 2.0;
          total += (long) (e * co.yield(364));
        } else {
          total -= co.yield(365);
        }
        b += co.yield(366);
      } catch (IllegalStateException e) {
        total += e.getMessage().length() * co.yield(367);
      } finally {
        char f = (char) ('a' + i);
        path += f;
        total += b + f + co.yield(368);
      }
    }
    total += a36 * co.yield(369);
    int a37 = co.yield(370);
    for (int i = 0; i < 2; i++) {
      long b = a37 + co.yield(371);
      try {
        String c = "c" + b;
        int d = co.yield(372) + i;
        total += c.length() * co.yield(373);
        if (d % 2 == 0) {
          double e = d / 2.0;
          total += (long) (e * co.yield(374));
        } else {
          total -= co.yield(375);
        }
        b += co.yield(376);
      } catch (IllegalStateException e) {
        total += e.getMessage().length() * co.yield(377);
      } finally {
        char f = (char) ('a' + i);
        path += f;
        total += b + f + co.yield(378);
      }
    }
    total += a37 * co.yield(379);
    int a38 = co.yield(380);
    for (int i = 0; i < 2; i++) {
      long b = a38 + co.yield(381);
      try {
        String c = "c" + b;
        int d = co.yield(382) + i;
        total += c.length() * co.yield(383);
        if (d % 2 == 0) {
          double e = d / 2.0;
          total += (long) (e * co.yield(384));
        } else {
          total -= co.yield(385);
        }
        b += co.yield(386);
      } catch (IllegalStateException e) {
        total += e.getMessage().length() * co.yield(387);
      } finally {
        char f = (char) ('a' + i);
        path += f;
        total += b + f + co.yield(388);
      }
    }
    total += a38 * co.yield(389);
    int a39 = co.yield(390);
    for (int i = 0; i < 2; i++) {
      long b = a39 + co.yield(391);
      try {
        String c = "c" + b;
        int d = co.yield(392) + i;
        total += c.length() * co.yield(393);
        if (d % 2 == 0) {
          double e = d / 2.0;
          total += (long) (e * co.yield(394));
        } else {
          total -= co.yield(395);
        }
        b += co.yield(396);
      } catch (IllegalStateException e) {
        total += e.getMessage().length() * co.yield(397);
      } finally {
        char f = (char) ('a' + i);
        path += f;
        total += b + f + co.yield(398);
      }
    }
    total += a39 * co.yield(399);
    int a40 = co.yield(400);
    for (int i = 0; i < 2; i++) {
      long b = a40 + co.yield(401);
      try {
        String c = "c" + b;
        int d = co.yield(402) + i;
        total += c.length() * co.yield(403);
        if (d % 2 == 0) {
          double e = d / 2.0;
          total += (long) (e * co.yield(404));
        } else {
          total -= co.yield(405);
        }
        b += co.yield(406);
      } catch (IllegalStateException e) {
        total += e.getMessage().length() * co.yield(407);
      } finally {
        char f = (char) ('a' + i);
        path += f;
        total += b + f + co.yield(408);
      }
    }
    total += a40 * co.yield(409);
    int a41 = co.yield(410);
    for (int i = 0; i < 2; i++) {
      long b = a41 + co.yield(411);
      try {
        String c = "c" + b;
        int d = co.yield(412) + i;
        total += c.length() * co.yield(413);
        if (d % 2 == 0) {
          double e = d / 2.0;
          total += (long) (e * co.yield(414));
        } else {
          total -= co.yield(415);
        }
        b += co.yield(416);
      } catch (IllegalStateException e) {
        total += e.getMessage().length() * co.yield(417);
      } finally {
        char f = (char) ('a' + i);
        path += f;
        total += b + f + co.yield(418);
      }
    }
    total += a41 * co.yield(419);
    int a42 = co.yield(420);
    for (int i = 0; i < 2; i++) {
      long b = a42 + co.yield(421);
      try {
        String c = "c" + b;
        int d = co.yield(422) + i;
        total += c.length() * co.yield(423);
        if (d % 2 == 0) {
          double e = d / 2.0;
          total += (long) (e * co.yield(424));
        } else {
          total -= co.yield(425);
        }
        b += co.yield(426);
      } catch (IllegalStateException e) {
        total += e.getMessage().length() * co.yield(427);
      } finally {
        char f = (char) ('a' + i);
        path += f;
        total += b + f + co.yield(428);
      }
    }
    total += a42 * co.yield(429);
    int a43 = co.yield(430);
    for (int i = 0; i < 2; i++) {
      long b = a43 + co.yield(431);
      try {
        String c = "c" + b;
        int d = co.yield(432) + i;
        total += c.length() * co.yield(433);
        if (d % 2 == 0) {
          double e = d / 2.0;
          total += (long) (e * co.yield(434));
        } else {
          total -= co.yield(435);
        }
        b += co.yield(436);
      } catch (IllegalStateException e) {
        total += e.getMessage().length() * co.yield(437);
      } finally {
        char f = (char) ('a' + i);
        path += f;
        total += b + f + co.yield(438);
      }
    }
    total += a43 * co.yield(439);
    int a44 = co.yield(440);
    for (int i = 0; i < 2; i++) {
      long b = a44 + co.yield(441);
      try {
        String c = "c" + b;
        int d = co.yield(442) + i;
        total += c.length() * co.yield(443);
        if (d % 2 == 0) {
          double e = d / 2.0;
          total += (long) (e * co.yield(444));
        } else {
          total -= co.yield(445);
        }
        b += co.yield(446);
      } catch (IllegalStateException e) {
        total += e.getMessage().length() * co.yield(447);
      } finally {
        char f = (char) ('a' + i);
        path += f;
        total += b + f + co.yield(448);
      }
    }
    total += a44 * co.yield(449);
    int a45 = co.yield(450);
    for (int i = 0; i < 2; i++) {
      long b = a45 + co.yield(451);
      try {
        String c = "c" + b;
        int d = co.yield(452) + i;
        total += c.length() * co.yield(453);
        if (d % 2 == 0) {
          double e = d / 2.0;
          total += (long) (e * co.yield(454));
        } else {
          total -= co.yield(455);
        }
        b += co.yield(456);
      } catch (IllegalStateException e) {
        total += e.getMessage().length() * co.yield(457);
      } finally {
        char f = (char) ('a' + i);
        path += f;
        total += b + f + co.yield(458);
      }
    }
    total += a45 * co.yield(459);
    int a46 = co.yield(460);
    for (int i = 0; i < 2; i++) {
      long b = a46 + co.yield(461);
      try {
        String c = "c" + b;
        int d = co.yield(462) + i;
        total += c.length() * co.yield(463);
        if (d % 2 == 0) {
          double e = d / 2.0;
          total += (long) (e * co.yield(464));
        } else {
          total -= co.yield(465);
        }
        b += co.yield(466);
      } catch (IllegalStateException e) {
        total += e.getMessage().length() * co.yield(467);
      } finally {
        char f = (char) ('a' + i);
        path += f;
        total += b + f + co.yield(468);
      }
    }
    total += a46 * co.yield(469);
    int a47 = co.yield(470);
    for (int i = 0; i < 2; i++) {
      long b = a47 + co.yield(471);
      try {
        String c = "c" + b;
        int d = co.yield(472) + i;
        total += c.length() * co.yield(473);
        if (d % 2 == 0) {
          double e = d / 2.0;
          total += (long) (e * co.yield(474));
        } else {
          total -= co.yield(475);
        }
        b += co.yield(476);
      } catch (IllegalStateException e) {
        total += e.getMessage().length() * co.yield(477);
      } finally {
        char f = (char) ('a' + i);
        path += f;
        total += b + f + co.yield(478);
      }
    }
    total += a47 * co.yield(479);
    int a48 = co.yield(480);
    for (int i = 0; i < 2; i++) {
      long b = a48 + co.yield(481);
      try {
        String c = "c" + b;
        int d = co.yield(482) + i;
        total += c.length() * co.yield(483);
        if (d % 2 == 0) {
          double e = d / 2.0;
          total += (long) (e * co.yield(484));
        } else {
          total -= co.yield(485);
        }
        b += co.yield(486);
      } catch (IllegalStateException e) {
        total += e.getMessage().length() * co.yield(487);
      } finally {
        char f = (char) ('a' + i);
        path += f;
        total += b + f + co.yield(488);
      }
    }
    total += a48 * co.yield(489);
    int a49 = co.yield(490);
    for (int i = 0; i < 2; i++) {
      long b = a49 + co.yield(491);
      try {
        String c = "c" + b;
        int d = co.yield(492) + i;
        total += c.length() * co.yield(493);
        if (d % 2 == 0) {
          double e = d / 2.0;
          total += (long) (e * co.yield(494));
        } else {
          total -= co.yield(495);
        }
        b += co.yield(496);
      } catch (IllegalStateException e) {
        total += e.getMessage().length() * co.yield(497);
      } finally {
        char f = (char) ('a' + i);
        path += f;
        total += b + f + co.yield(498);
      }
    }
    total += a49 * co.yield(499);
    co.yield(path.length());
    return total + a0 + a1 + a2 + a3 + a4 + a5 + a6 + a7 + a8 + a9 + a10 + a11 + a12 + a13 + a14
        + a15 + a16 + a17 + a18 + a19 + a20 + a21 + a22 + a23 + a24 + a25 + a26 + a27 + a28 + a29
        + a30 + a31 + a32 + a33 + a34 + a35 + a36 + a37 + a38 + a39 + a40 + a41 + a42 + a43 + a44
        + a45 + a46 + a47 + a48 + a49;
  }

  /** The ids of the suspensions in their order, for replies that are always {@code reply}. */
  private static List<Integer> order(int reply) {
    List<Integer> ids = new ArrayList<>();
    for (int k = 0; k < BLOCKS; k++) {
      ids.add(k * 10);
      for (int i = 0; i < 2; i++) {
        boolean even = (reply + i) % 2 == 0;
        ids.addAll(
            List.of(
                k * 10 + 1,
                k * 10 + 2,
                k * 10 + 3,
                k * 10 + (even ? 4 : 5),
                k * 10 + 6,
                k * 10 + 8));
      }
      ids.add(k * 10 + 9);
    }
    ids.add(2 * BLOCKS);
    return ids;
  }

  @Test
  void fiveHundredYieldsInRegions() {
    Generator<Integer, Integer, Long> g = RegionsTestCoroutines.regions();
    assertTrue(g.moveNext());
    for (int id : order(2)) {
      assertEquals(id, g.current());
      g.moveNext(2);
    }
    // Per round: b = 4, c = "c4", d = 2 + i; then 2 * 2, and (d / 2.0) * 2 = 2 for i = 0, -2 for i
    // = 1;
    // b = 6; total += 6 + ('a' + i) + 2. Per block: 2 * 2 = 4 after the loop, and a = 2 at the end.
    long perBlock = (4 + 2 + 6 + 'a' + 2) + (4 - 2 + 6 + 'b' + 2) + 4 + 2;
    assertEquals(BLOCKS * perBlock, g.result());
  }

  @Test
  void raisedInEveryBlock() {
    Generator<Integer, Integer, Long> g = RegionsTestCoroutines.regions();
    assertTrue(g.moveNext());
    for (int k = 0; k < BLOCKS; k++) {
      assertEquals(k * 10, g.current());
      g.send(1);
      for (int i = 0; i < 2; i++) {
        assertEquals(k * 10 + 1, g.current());
        assertEquals(k * 10 + 2, g.send(1));
        assertEquals(k * 10 + 7, g.raise(new IllegalStateException("four")));
        assertEquals(k * 10 + 8, g.send(5));
        g.send(1);
      }
      assertEquals(k * 10 + 9, g.current());
      g.send(1);
    }
    assertEquals(2 * BLOCKS, g.current());
    g.moveNext();
    // Per round: 4 * 5, then b = 2 and the reply 1 and 'a' or 'b'; per block 1 * 1, and a = 1 at
    // the end.
    long perBlock = (20 + 2 + 'a' + 1) + (20 + 2 + 'b' + 1) + 1 + 1;
    assertEquals(BLOCKS * perBlock, g.result());
  }
}
