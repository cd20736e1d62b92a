/**
 * Regions by which business plans of ISO committees count their members. The five regions are those of the strategic
 * business plan of ISO/TC 307 (2018). It states two assignments: Russia is counted as Europe, and Israel and Iran as
 * the Middle East. The rest follows the regions of the United Nations (M49): its Africa, its Americas, its Europe, and
 * its Asia and Oceania as Asia-Pacific, with Western Asia as the Middle East; Cyprus is a member of the European Union.
 * Countries between two regions are omitted because the business plan does not assign them: Armenia, Azerbaijan, Egypt,
 * Georgia and Türkiye.
 */

export type Region = 'Africa' | 'Americas' | 'Asia-Pacific' | 'Europe' | 'Middle East';

export const regionCountries: Readonly<Record<Region, string>> = {
  Africa:
    'AO BF BI BJ BW CD CF CG CI CM CV DJ DZ ER ET GA GH GM GN GQ GW KE KM LR LS LY MA MG ML MR MU MW MZ NA NE NG RW SC SD SL SN SO SS ST SZ TD TG TN TZ UG ZA ZM ZW',
  Americas:
    'AG AR BB BO BR BS BZ CA CL CO CR CU DM DO EC GD GT GY HN HT JM KN LC MX NI PA PE PY SR SV TT US UY VC VE',
  'Asia-Pacific':
    'AF AU BD BN BT CN FJ FM HK ID IN JP KG KH KI KP KR KZ LA LK MH MM MN MO MV MY NP NR NZ PG PH PK PW SB SG TH TJ TL TM TO TV UZ VN VU WS',
  Europe:
    'AD AL AT BA BE BG BY CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS RU SE SI SK SM UA VA',
  'Middle East': 'AE BH IL IQ IR JO KW LB OM PS QA SA SY YE',
};
