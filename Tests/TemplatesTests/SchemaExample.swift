/// A template that uses every key of the language somewhere, file by file under the name of its
/// schema.
let schemaExample: [(schema: String, text: String)] = [
  (
    "template",
    """
    schema: 1
    province: Thử
    year: 2022
    decision: {number: 1/QĐ-UBND, suffix: /QĐ-UBND, date: 2023-03, issuer: UBND tỉnh Thử}
    letterhead: {superior: A, body: B, place: Thử, nation: C, motto: D}
    data:
      decimalMark: ","
      scores: [so.csv, xa.csv]
      indicatorScores: i.csv
      exclusions: e.csv
      printed:
        - {file: p.csv, table: Bảng 1, block: so}
      claims: c.yaml
      previous: {year: 2021, scores: s.csv, indicatorScores: [j.csv], exclusions: f.csv}
    formats:
      points: {decimals: 0...2, sign: "", digits: 1}
      one: {decimals: 2, dropZeros: one}
    fonts: {document: Liberation Serif, charts: Roboto}
    indicators:
      set:
        - name: Nhận thức số
          id: nhan-thuc
          maximum: 60
          roundedTo: 2
          children:
            - {name: Tỷ lệ, maximum: 10, rule: {ratio: {fullFrom: 90}}}
            - {name: Số lượng, maximum: 10, rule: {scale: {full: 4}}}
            - {name: Số lần, maximum: 10, rule: {steps: [{from: 4, points: 10}]}}
            - {name: Phương án, maximum: 10, rule: {options: {Có: 1, Không: 0}}}
            - {name: Đếm, maximum: 10, rule: {count: {each: 1, cap: 10}}}
            - {name: So với cao nhất, maximum: 10, rule: normalised}
        - {name: Thể chế số, maximum: 40, kind: scored, componentCount: 3}
    blocks:
      - id: so
        name: các sở
        indicators: set
        mainLevel: 1
        maximum: 100
        method:
          notApplicable: reduceMaximum
          rank:
            {by: rate, roundedTo: 2, ties: dense, tieBreaks: [points], notReported: leftOut}
          mean: {over: all}
          levels:
            by: rate
            inclusive: lower
            given: false
            classes: [{name: Tốt, from: 80}, {name: Khá}]
            source: Quyết định
          bands:
            - {above: 10, to: 20, indicator: nhan-thuc}
            - {from: 10, below: 20}
          topAndBottom: 2
        agencies:
          - Sở Nội vụ
          - {id: y-te, name: Sở Y tế, ranked: true}
        namePrefixes: [{one: Sở, several: Các Sở}]
    statistics: {provinceMean: ofAgencies, shares: independent, sharePlaces: 1}
    """
  ),
  (
    "decision",
    """
    number: Số
    title: QUYẾT ĐỊNH
    subject: Về việc
    authority: CHỦ TỊCH
    grounds: [Căn cứ]
    resolution: "QUYẾT ĐỊNH:"
    body: [{text: Điều 1.}]
    closing: ./.
    signature: {authority: [KT. CHỦ TỊCH], name: A}
    recipientsTitle: "Nơi nhận:"
    recipients: [Như trên]
    page: {topMargin: 20, bottomMargin: 20}
    """
  ),
  (
    "annex",
    """
    annexes:
      - form: annex
        heading: Phụ lục
        title: KẾT QUẢ
        subject: Năm {{year}}
        reference: (Kèm theo)
        numbering: [part, roman]
        page:
          topMargin: 20
          bottomMargin: 20
          leftMargin: 30
          rightMargin: 20
          textSize: 14
          tableSize: 13
          lineSpacing: 1
        closing: ./.
        body:
          - heading: {text: Kết quả, level: 2}
          - text: {of: so, none: a, one: b, several: c}
          - list: {mark: "+", items: [a]}
          - note: Ghi chú
          - pageBreak: true
          - table:
              of: agencies
              block: so
              caption: Bảng 1
              captionPlace: above
              indicator: nhan-thuc
              order: rank
              orderAmongTies: [Sở Y tế]
              groups: {by: level, title: "{{level}}", others: Khác}
              summary: [{of: mean, title: Trung bình, format: points}]
              marks: {by: notReported, legend: "{{mark}}"}
              columns:
                - title: Chung
                  columns:
                    - {field: rank, title: Hạng, format: points, align: center, mergeTies: true}
                - {text: "{{agency}}", title: Tên}
                - {indicator: thay-doi, show: points, format: one}
                - {field: indicators, show: rate}
          - table:
              of: levels
              caption: Bảng 2
              captionPlace: below
              blocks: [so]
              summary: [{of: total, title: Tổng}]
              columns:
                - {field: level, title: Mức, text: "{{level}}"}
                - {block: so, show: share, title: Số, format: one, align: left}
          - table:
              of: blocks
              block: so
              columns:
                - {field: block, title: Khối}
                - {level: tot, show: countOfTotal}
          - table:
              of: indicators
              blocks: [so]
              depth: 2
              numbering: restart
              groups: {title: "{{indicator}}"}
              groupTotals: {title: Tổng, above: true}
              columns:
                - {field: maximum, block: so, title: Điểm}
          - tables:
              forEach: indicators
              block: so
              caption: Bảng {{index}}
              captionPlace: above
              order: rank
              orderAmongTies: [Sở Y tế]
              summary: [{of: total, title: Tổng}]
              marks: {by: exclusions, legend: "{{reasons}}"}
              columns: [{field: agency, title: Tên}]
              overrides:
                nhan-thuc:
                  caption: Khác
                  orderAmongTies: [Sở Nội vụ]
                  columns: [{field: agency, title: Tên}]
    page: {textSize: 14}
    """.replacing("thay-doi", with: "the-che-so")
  ),
  (
    "sheet",
    """
    issuer: A
    title: Phiếu
    subtitle: "{{agency}}"
    list: {title: a, subtitle: "{{block}}"}
    headline: [{value: "{{rank}}", label: Hạng, note: b}]
    body:
      - text: {first: a, others: b}
      - text: {reported: a, notReported: b}
      - text: {up: a, down: b, same: c, new: d}
      - text: {either: [a, {first: b}, {either: [c]}]}
      - charts: [radar]
      - list: [a]
      - table:
          rows: neighbours
          reach: 2
          reachWithoutCharts: 9
          columns: [{field: agency, title: Tên}]
      - table:
          of: indicators
          caption: Bảng 1
          captionPlace: above
          depth: 2
          summary: [{of: total, title: Tổng}]
          columns:
            - title: Chung
              columns: [{field: rankOfCount, title: Hạng, format: count, align: center}]
      - table:
          of: indicators
          block: so
          columns: [{field: criteria, title: Số}]
      - table:
          of: losses
          caption: Bảng 2
          captionPlace: below
          limit: 20
          columns: [{field: lost, title: Mất, format: points, align: decimal}]
      - table:
          of: exclusions
          caption: Bảng 3
          captionPlace: above
          columns: [{field: reason, title: Lý do, align: left}]
    """
  ),
  (
    "charts",
    """
    agency:
      - id: radar
        kind: radar
        width: 800
        height: 800
        pngScale: 2
        textSize: 17
        color: "#0b559f"
        title: a
        subtitle: f
        maximumName: b
        seriesName: c
        mean: {name: g, color: "#8f3f00"}
        order: bestFirst
        values: {place: below, columns: 2, format: points}
        source: d
        description: e
    """
  ),
  (
    "press",
    """
    sizes: [a4, 1200x630, 85mm, 120x90mm@600]
    color: "#00695c"
    source: a
    graphics:
      - id: muc-do
        kind: levels
        blocks: [so]
        blocksTogether: true
        highlight: y-te
        value: points
        format: points
        title: b
        subtitle: c
        source: d
        meanName: e
        caption: f
        description: g
    article:
      title: h
      body: [{text: i}]
    """
  ),
]
