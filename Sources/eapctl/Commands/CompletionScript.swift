/// The shells that words can be completed in, with the scripts that ask for them.
enum CompletionScript: String, CaseIterable {
  case bash, zsh, fish

  /// The script, for the shell to read.
  var text: String {
    switch self {
    case .bash: Self.bashText
    case .zsh: Self.zshText
    case .fish: Self.fishText
    }
  }

  // A word ends at an equals sign or a colon for bash, so candidates lose what comes before it; the
  // words themselves are those of the line, as COMP_WORDS has them in pieces.
  private static let bashText = #"""
    # Completions of eapctl in bash.
    _eapctl() {
      local line=${COMP_LINE:0:COMP_POINT} program=${COMP_WORDS[0]} breaks current words cut value meaning
      read -ra words <<<"$line"
      case $line in *[[:space:]]) words+=("") ;; esac
      while [ ${#words[@]} -gt 0 ] && [ "${words[0]}" != "$program" ]; do words=("${words[@]:1}"); done
      [ ${#words[@]} -gt 1 ] || return
      current=${words[${#words[@]} - 1]}
      breaks=${COMP_WORDBREAKS//[^=:]/}
      cut=
      if [ -n "$breaks" ]; then cut=${current%"${current##*[$breaks]}"}; fi
      COMPREPLY=()
      while IFS=$'\t' read -r value meaning; do
        case $value in
          :files | :directories)
            compopt -o filenames
            local kind=-f
            if [ "$value" = :directories ]; then kind=-d; fi
            mapfile -t COMPREPLY < <(compgen "$kind" -- "${current#"$cut"}")
            ;;
          *)
            value=${value#"$cut"}
            case $value in
              *=) compopt -o nospace ;;
              *[!A-Za-z0-9_./,:=+@-]*) printf -v value %q "$value" ;;
            esac
            COMPREPLY+=("$value")
            ;;
        esac
      done < <("$program" completions --next -- "${words[@]:1}" 2>/dev/null)
    }
    complete -F _eapctl eapctl

    """#

  private static let zshText = #"""
    #compdef eapctl
    # Completions of eapctl in zsh.
    _eapctl() {
      local -a typed lines words_ fields
      local line word
      typed=("${(@)words[1,CURRENT-1]}" "$PREFIX")
      lines=("${(@f)$("${typed[1]}" completions --next -- "${(@)typed[2,-1]}" 2>/dev/null)}")
      for line in "${(@)lines}"; do
        case $line in
          '') ;;
          :files) _files ;;
          :directories) _files -/ ;;
          *)
            word=${${line%%$'\t'*}//:/\\:}
            if [[ $line == *$'\t'* ]]; then word+=:${line#*$'\t'}; fi
            if [[ ${line%%$'\t'*} == *= ]]; then fields+=("$word"); else words_+=("$word"); fi
            ;;
        esac
      done
      if (( $#words_ )); then _describe -V 'eapctl' words_; fi
      if (( $#fields )); then _describe -V 'fields' fields -S ''; fi
    }
    if [ "$funcstack[1]" = _eapctl ]; then _eapctl "$@"; else compdef _eapctl eapctl; fi

    """#

  private static let fishText = #"""
    # Completions of eapctl in fish.
    function __eapctl_complete
        set -l words (commandline -opc)
        set -l current (commandline -ct)
        for line in ($words[1] completions --next -- $words[2..-1] "$current" 2>/dev/null)
            switch $line
                case :files
                    __fish_complete_path "$current"
                case :directories
                    __fish_complete_directories "$current"
                case '*'
                    printf '%s\n' $line
            end
        end
    end
    complete -c eapctl -f -k -a '(__eapctl_complete)'

    """#
}
