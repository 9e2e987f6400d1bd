import Diagnostics

struct EnglishWords: Words {
  let abstract = "From the scores of state agencies to documents that are signed and printed."
  let discussion = """
    A template folder holds template.yaml and the scores of a year; templates/README.md explains \
    every key. Dates in PDFs are those of the decision, or of SOURCE_DATE_EPOCH.
    """
  let publishAbstract =
    "Make decision, annexes, sheets, charts, press pack and data of template folders."
  let publishDiscussion = """
    With --agency only files about one agency are made: its sheet and charts; with --block also what \
    is about the block, such as the file with all its sheets; annex, decision and data only without \
    both. Other files of the folder stay if they come from the same template and scores.
    """
  let watchAbstract = "Publish, and again whenever the template or the scores change."
  let watchDiscussion = """
    For those who adjust a template and look at a PDF viewer beside it. Errors are shown, and the \
    last good output stays. Ends with Ctrl-C.
    """
  let mergeAbstract = "Put the shards of a run together."
  let mergeDiscussion = """
    The result is what the run would have made in one piece, byte for byte; docs/scale.md shows how \
    to spread a run over machines.
    """
  let onlyMeansNothing = "dti charts makes charts only: leave --only out, or use dti publish"
  let chartsAbstract = "Draws the charts of each agency and nothing else."
  let galleryAbstract =
    "Makes a page with every kind of chart and press picture of template folders."
  let galleryOutputHelp = "Folder for README.md and the pictures."
  let outlineTextHelp = "Draws the text of PDF and SVG pictures as outlines, for print shops."
  let scoreAbstract = "Compute points, rates and ranks, and print them."
  let checkAbstract = "Find printed figures that do not follow from the scores."
  let checkDiscussion = """
    Compares published tables (data: printed) and figures in prose (data: claims) with the scores, \
    and ends with status 1 when one does not follow.
    """
  let explainAbstract = "Tell step by step how a figure came about, down to the cell of the input."

  let newAbstract = "Make a template folder to start from: comments, sample scores, a schema."
  let newDiscussion = """
    The folder publishes at once, with made-up figures that every output marks as such. Replace \
    them: agencies and words in the YAML files, scores in the CSV file.
    """
  let checkTemplateHelp = "Check the template alone, not the scores: all its problems at once."
  let newFolderHelp = "The folder to make; it must not be there yet, or be empty."
  let provinceName = "name"
  let provinceHelp = "The province without “tỉnh” or “thành phố”, for example \"Lào Cai\"."
  let yearHelp = "The year whose work is scored (else last year)."
  let provinceToFill = "Tên tỉnh"
  let provinceWithoutLetters = "--province is a name such as \"Lào Cai\""
  let yearOutOfRange = "--year is from 2000 to 2100"
  let newFolderEmpty = "the folder has no name"
  let templateHasNoJSON = "--template prints text only"
  func templateIsSound(_ folder: String) -> String { "\(folder): the template is sound" }

  func starterMade(files: [String], folder: String) -> String {
    let list = files.filter { !$0.hasPrefix("schema/") }.map { "  \(folder)/\($0)\n" }.joined()
    return """
      Made
      \(list)Next:
        1. dti publish \(folder)            see what it makes
        2. change template.yaml and the scores
        3. dti check --template \(folder)   finds what is wrong with the template
      """
  }

  let folderName = "folder"
  let foldersHelp = "Template folders, for example templates/yen-bai."
  let folderHelp = "A template folder, for example templates/yen-bai."
  let agencyName = "agency"
  let agencyHelp = "An agency: its id, its name, or a part of the name that no other has."
  let indicatorName = "indicator"
  let indicatorHelp = "An indicator of its set, likewise (else the total)."
  let outputHelp = "The folder in which each template gets a folder such as yen-bai-2022."
  let listName = "list"
  let onlyHelp =
    "What is made, between commas: decision, annex, sheets, charts, press, data (else all)."
  let blockName = "block"
  let blockHelp = "Only this block, by id or name; may be given several times."
  let onlyAgencyHelp =
    "Only this agency, by id, name or part of its name; may be given several times."
  let formatsHelp = "Files of charts and press pictures, between commas: pdf, svg, png (else all)."
  let shardHelp = "Make the i-th of n parts of the run; dti merge puts them together."
  let shardsHelp = "The folders of all shards, for example output/yen-bai-2022.shard-*-of-3."
  let mergeOutputHelp = "The folder in which the whole gets its folder (else where the first is)."
  let fontsHelp = "The folder of the fonts (else DTI_FONTS, else the one that came with dti)."
  let jobsHelp = "How many documents are made at once; the files do not depend on it."
  let formatHelp = "How to print: text, json or csv."
  let checkFormatHelp = "How to print: text or json."
  let languageHelp = "Language of messages and help (else the locale's)."
  let quietHelp = "Print nothing but errors."

  let outputFailed = "standard output cannot be written"
  let outputEmpty = "--output is empty"
  let jobsTooFew = "--jobs is 1 or more"
  func unknownLanguage(_ text: String) -> String { "“\(text)” is neither vi nor en" }

  func unknownWord(_ word: String, option: String, allowed: [String]) -> String {
    "\(option) does not know “\(word)”; it takes \(allowed.joined(separator: ", "))"
  }

  func notAShard(_ text: String) -> String {
    "--shard is “\(text)”, and must be i/n with i from 1 to n, for example 1/4"
  }

  func epochNotANumber(_ text: String) -> String {
    "SOURCE_DATE_EPOCH is “\(text)”, and must be a number of seconds since 1970"
  }

  let convertedPoints = "Converted"
  let level = "Level"
  let standingsHeading = ["Rank", "Agency", "Points", "Maximum", "Rate %"]

  func published(files: Int, folder: String, seconds: Double, warnings: Int) -> String {
    let warned = warnings == 0 ? "" : ", \(warnings) warning\(warnings == 1 ? "" : "s")"
    return "\(files) files in \(folder) (\(tenths(seconds, mark: ".")) s\(warned))"
  }

  func pace(of done: Int, total: Int, after seconds: Double) -> String {
    let left = timeLeft(done: done, rest: total - done, seconds: seconds, unit: "s")
    return "\(rate(of: done, seconds: seconds, mark: "."))/s, \(left) left"
  }

  let watching = "watching for changes; Ctrl-C ends"
  func changed(_ files: [String]) -> String { "changed: " + files.joined(separator: ", ") }
  let keptLastOutput = "nothing was replaced; waiting for changes"

  func checked(errors: Int, warnings: Int, remarks: Int) -> String {
    func counted(_ count: Int, _ noun: String) -> String {
      "\(count) \(noun)\(count == 1 ? "" : "s")"
    }
    return [
      counted(errors, "error"), counted(warnings, "warning"), counted(remarks, "remark"),
    ].joined(separator: ", ")
  }

  func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .remark: "remark"
    }
  }

  let illustrative = "* illustrative figures"
  let hint = "hint"
}
