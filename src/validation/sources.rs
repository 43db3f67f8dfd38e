//! Where the published figures were read, and when they were published.
//!
//! Ids are those of the list of sources that came with the figures. All pages were read on [`READ_ON`].

use super::Reference;

/// The day on which the pages were read.
pub const READ_ON: &str = "2026-11-22";

pub(super) const KIET_APRIL_2025: Reference = Reference {
    id: "V01",
    address: "https://www.donga.com/news/amp/all/20250430/131520285/2",
    published: "2025-04-30",
};
pub(super) const KIET_NOVEMBER_2024: Reference = Reference {
    id: "V12",
    address: "https://www.kbmaeil.com/article/202411260412044",
    published: "2024-11-26",
};
pub(super) const KIET_DECEMBER_2024: Reference = Reference {
    id: "V13",
    address: "https://m.edaily.co.kr/amp/read?mediaCodeNo=257&newsId=02184486639122456",
    published: "2024-12-26",
};
pub(super) const KIET_AUGUST_2025: Reference = Reference {
    id: "V9",
    address: "https://www.econwatcher.com/en/article-689c647d9ac82d9e93a3902a.html",
    published: "2025-08",
};
pub(super) const KIEP_QUOTED: Reference = Reference {
    id: "facts-V5",
    address: "https://cm.asiae.co.kr/en/article/2025073109583068996",
    published: "2025-07-31",
};
pub(super) const BOK_MAY_2025_OUTLOOK: Reference = Reference {
    id: "facts-V3",
    address: "https://koreajoongangdaily.joins.com/news/2025-08-01/business/economy/BOK-set-to-revise-economic-outlook-following-KoreaU-S-tariff-agreement-external-factors/2366924",
    published: "2025-08-01",
};
pub(super) const KERI_2019: Reference = Reference {
    id: "V09",
    address: "https://ajunews.com/view/20190123133039374",
    published: "2019-01-23",
};
pub(super) const KITA_2025: Reference = Reference {
    id: "V14",
    address: "https://www.kmtca.or.kr/?p=121&tab=&mode=view&idx=144657&rIdx=99921264",
    published: "2025-02",
};
pub(super) const KIEP_2024: Reference = Reference {
    id: "V03",
    address: "https://m.sedaily.com/NewsViewAmp/2DFS8K85MJ",
    published: "2024-10-31",
};
pub(super) const KIEP_2025: Reference = Reference {
    id: "V02",
    address: "http://livein.co.kr/bbs/board.php?bo_table=n04&wr_id=232621",
    published: "2025-06",
};
pub(super) const KCMI_2025: Reference = Reference {
    id: "V04",
    address: "https://imnews.imbc.com",
    published: "2025",
};
pub(super) const BOK_AUGUST_2025: Reference = Reference {
    id: "V06",
    address: "https://biz.heraldcorp.com/article/10573579",
    published: "2025-08-28",
};
pub(super) const BOK_SEPTEMBER_2025: Reference = Reference {
    id: "V2",
    address: "http://world.kbs.co.kr/service/news_view.htm?Seq_Code=195684&lang=e",
    published: "2025-09-01",
};
pub(super) const BOK_MAY_2025: Reference = Reference {
    id: "V07",
    address: "https://en.bloomingbit.io/feed/news/89126",
    published: "2025-05-29",
};
pub(super) const KITA_2018: Reference = Reference {
    id: "V15",
    address: "https://election2012.seoul.co.kr/news/economy/2018/10/01/20181001019002",
    published: "2018-10-01",
};
pub(super) const IBK_2025: Reference = Reference {
    id: "V17",
    address: "https://globaleconomictimes.kr/article/1065603645289048",
    published: "2025-03-31",
};
pub(super) const IBK_2025_DOLLARS: Reference = Reference {
    id: "V11",
    address: "https://koreajoongangdaily.joins.com/news/2025-04-01/business/industry/GM-Korea-faces-uncertain-future-on-eve-of-Trumps-auto-tariff/2275181",
    published: "2025-04-01",
};
pub(super) const KO_2025: Reference = Reference {
    id: "V08",
    address: "https://www.pknu.ac.kr/main/52?action=view&no=721956",
    published: "",
};
pub(super) const CHOI_2018: Reference = Reference {
    id: "V16",
    address: "https://koreascience.kr/article/JAKO201818053121364.page?lang=ko",
    published: "2018",
};
pub(super) const YALE_2025: Reference = Reference {
    id: "P05",
    address: "https://budgetlab.yale.edu/research/fiscal-economic-and-distributional-effects-25-auto-tariffs",
    published: "2025",
};
pub(super) const CAR_EXPORTS_2025: Reference = Reference {
    id: "K14",
    address: "https://menafn.com/1110601706/South-Koreas-Auto-Exports-Surge-to-Record-USD72B",
    published: "",
};
pub(super) const IMPORTS_2025: Reference = Reference {
    id: "K15",
    address: "https://www.koreaherald.com/article/10677751",
    published: "",
};
pub(super) const DUTIES_OF_QUARTER: Reference = Reference {
    id: "W01",
    address: "https://biz.chosun.com/en/en-industry/2025/09/21/7AZ77522I5AQRPAROEQK3AWPKY/?outputType=amp",
    published: "2025-09-21",
};
pub(super) const DUTIES_OF_JUNE: Reference = Reference {
    id: "W02",
    address: "https://www.opportimes.com/en/tariffs-charged-at-us-customs-top-10-exporters",
    published: "",
};
/// Our equations, written a second time in another language before this program.
pub(super) const PROTOTYPE: Reference = Reference {
    id: "prototype",
    address: "",
    published: "",
};
